package io.realtysdk.it.misspell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Where each value in a method is used, through variables and casts. */
final class Flow extends SourceInterpreter {

  /**
   * A use of a value.
   *
   * @param by the instruction
   * @param operand which of its operands the value is
   */
  record Use(AbstractInsnNode by, int operand) {}

  private final Map<AbstractInsnNode, Set<Use>> uses = new HashMap<>();

  /** By the index of the local variable; there is no instruction that makes a parameter. */
  private final Map<Integer, AbstractInsnNode> parameters = new HashMap<>();

  private Flow() {
    super(Opcodes.ASM9);
  }

  static Flow of(String owner, MethodNode method) {
    Flow flow = new Flow();
    try {
      new Analyzer<>(flow).analyze(owner, method);
    } catch (AnalyzerException e) {
      throw new IllegalStateException(owner + "." + method.name, e);
    }
    return flow;
  }

  Set<Use> usesOf(AbstractInsnNode source) {
    return uses.getOrDefault(source, Set.of());
  }

  /** Stands for the instruction that makes a parameter. */
  AbstractInsnNode parameter(int local) {
    return parameters.get(local);
  }

  private void use(AbstractInsnNode by, int operand, SourceValue value) {
    value.insns.forEach(
        source ->
            uses.computeIfAbsent(source, unused -> new HashSet<>()).add(new Use(by, operand)));
  }

  @Override
  public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
    AbstractInsnNode source =
        parameters.computeIfAbsent(local, index -> new VarInsnNode(Opcodes.ALOAD, index));
    return new SourceValue(type.getSize(), source);
  }

  /** The same value, elsewhere. */
  @Override
  public SourceValue copyOperation(AbstractInsnNode by, SourceValue value) {
    return value;
  }

  @Override
  public SourceValue unaryOperation(AbstractInsnNode by, SourceValue value) {
    if (by.getOpcode() == Opcodes.CHECKCAST) {
      return value;
    }
    use(by, 0, value);
    return super.unaryOperation(by, value);
  }

  @Override
  public SourceValue binaryOperation(AbstractInsnNode by, SourceValue one, SourceValue two) {
    use(by, 0, one);
    use(by, 1, two);
    return super.binaryOperation(by, one, two);
  }

  @Override
  public SourceValue ternaryOperation(
      AbstractInsnNode by, SourceValue one, SourceValue two, SourceValue three) {
    // The array that something is put into is not used by that.
    use(by, 1, two);
    use(by, 2, three);
    arrays.computeIfAbsent(by, unused -> new HashSet<>()).addAll(one.insns);
    return super.ternaryOperation(by, one, two, three);
  }

  private final Map<AbstractInsnNode, Set<AbstractInsnNode>> arrays = new HashMap<>();

  /** What makes the arrays that an instruction puts a value into. */
  Set<AbstractInsnNode> arraysOf(AbstractInsnNode store) {
    return arrays.getOrDefault(store, Set.of());
  }

  @Override
  public SourceValue naryOperation(AbstractInsnNode by, List<? extends SourceValue> values) {
    for (int i = 0; i < values.size(); i++) {
      use(by, i, values.get(i));
    }
    return super.naryOperation(by, values);
  }

  @Override
  public void returnOperation(AbstractInsnNode by, SourceValue value, SourceValue expected) {
    // unaryOperation has noted it.
  }
}
