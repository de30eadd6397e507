package io.realtysdk.it.misspell;

import io.realtysdk.it.misspell.Flow.Use;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells texts for people from names: a text all of whose uses end in an exception, a log line,
 * toString or a name inside the JVM goes over no wire. It is followed through variables,
 * concatenation, the parameters of our own methods and the results of private ones; any other use
 * makes it a name.
 */
final class Messages {
  /**
   * Names of threads, of constants, of system properties, of what Java itself looks up, and of a
   * part of the codec.
   */
  private static final Set<String> NO_WIRE =
      Set.of(
          "java/lang/Thread",
          "java/lang/Enum",
          "java/lang/Boolean",
          "java/lang/Class",
          "java/lang/ClassLoader",
          "com/fasterxml/jackson/databind/module/SimpleModule");

  private final Map<String, ClassNode> classes;
  private final Map<MethodNode, Flow> flows = new HashMap<>();
  private final Set<AbstractInsnNode> following = new HashSet<>();

  Messages(Map<String, ClassNode> classes) {
    this.classes = classes;
  }

  boolean isMessage(Spelling text) {
    ClassNode type = classes.get(text.type());
    MethodNode method = type.methods.get(text.method());
    return method.name.equals("toString") || isMessage(type, method, text.in(type));
  }

  private boolean isMessage(ClassNode type, MethodNode method, AbstractInsnNode source) {
    if (!following.add(source)) {
      // Asked for already: the other uses decide.
      return true;
    }
    try {
      Flow flow = flows.computeIfAbsent(method, unused -> Flow.of(type.name, method));
      boolean used = false;
      for (Use use : flow.usesOf(source)) {
        if (isTest(use.by().getOpcode())) {
          continue;
        }
        used = true;
        if (!isMessage(type, method, flow, use)) {
          return false;
        }
      }
      return used;
    } finally {
      following.remove(source);
    }
  }

  private static boolean isTest(int opcode) {
    return opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL || opcode == Opcodes.INSTANCEOF;
  }

  private boolean isMessage(ClassNode type, MethodNode method, Flow flow, Use use) {
    AbstractInsnNode by = use.by();
    if (by.getOpcode() == Opcodes.AASTORE) {
      return flow.arraysOf(by).stream().allMatch(array -> isMessage(type, method, array));
    }
    if (by.getOpcode() == Opcodes.ARETURN) {
      return method.name.equals("toString") || isMessageForItsCallers(type, method);
    }
    if (by instanceof InvokeDynamicInsnNode dynamic) {
      return dynamic.bsm.getName().equals("makeConcatWithConstants")
          ? isMessage(type, method, by)
          : isMessageIn(dynamic, use.operand());
    }
    return by instanceof MethodInsnNode call
        && (endsIn(call, use.operand())
            || (joins(call) && isMessage(type, method, by))
            || isMessageIn(call, use.operand()));
  }

  /** What a private method returns goes where its class takes it. */
  private boolean isMessageForItsCallers(ClassNode type, MethodNode method) {
    if ((method.access & Opcodes.ACC_PRIVATE) == 0) {
      return false;
    }
    boolean called = false;
    for (MethodNode caller : type.methods) {
      for (AbstractInsnNode instruction : caller.instructions) {
        if (instruction instanceof MethodInsnNode call
            && call.owner.equals(type.name)
            && call.name.equals(method.name)
            && call.desc.equals(method.desc)) {
          called = true;
          if (!isMessage(type, caller, call)) {
            return false;
          }
        }
      }
    }
    return called;
  }

  private static boolean endsIn(MethodInsnNode call, int operand) {
    boolean made = call.name.equals("<init>");
    return NO_WIRE.contains(call.owner)
        || call.owner.startsWith("org/slf4j/")
        || (made && isThrowable(call.owner))
        || (call.owner.equals("io/realtysdk/core/internal/access/PublicTypes")
            && call.name.equals("configuration"))
        || (call.owner.equals("java/util/Objects")
            && call.name.equals("requireNonNull")
            && operand == 1);
  }

  private static boolean isThrowable(String internalName) {
    try {
      return Throwable.class.isAssignableFrom(
          Class.forName(internalName.replace('/', '.'), false, Messages.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Makes a longer text of a text. */
  private static boolean joins(MethodInsnNode call) {
    return (call.owner.equals("java/lang/String")
            && Set.of("valueOf", "join", "concat", "format", "formatted").contains(call.name))
        || (call.owner.equals("java/lang/StringBuilder")
            && Set.of("append", "toString").contains(call.name));
  }

  private boolean isMessageIn(MethodInsnNode call, int operand) {
    boolean virtual = call.getOpcode() != Opcodes.INVOKESTATIC;
    Type[] arguments = Type.getArgumentTypes(call.desc);
    int local = virtual ? 1 : 0;
    for (int i = 0; i < operand - (virtual ? 1 : 0); i++) {
      local += arguments[i].getSize();
    }
    return operand >= (virtual ? 1 : 0) && isMessageIn(call.owner, call.name, call.desc, local);
  }

  /** Variables that a lambda takes along are its first parameters. */
  private boolean isMessageIn(InvokeDynamicInsnNode dynamic, int operand) {
    for (Object argument : dynamic.bsmArgs) {
      if (argument instanceof Handle lambda && classes.containsKey(lambda.getOwner())) {
        int local = 0;
        Type[] taken = Type.getArgumentTypes(dynamic.desc);
        for (int i = 0; i < operand; i++) {
          local += taken[i].getSize();
        }
        return isMessageIn(lambda.getOwner(), lambda.getName(), lambda.getDesc(), local);
      }
    }
    return false;
  }

  private boolean isMessageIn(String owner, String name, String desc, int local) {
    ClassNode type = classes.get(owner);
    if (type == null) {
      return false;
    }
    for (MethodNode method : type.methods) {
      if (method.name.equals(name) && method.desc.equals(desc)) {
        if ((method.access & Opcodes.ACC_ABSTRACT) != 0) {
          return false;
        }
        Flow flow = flows.computeIfAbsent(method, unused -> Flow.of(owner, method));
        AbstractInsnNode parameter = flow.parameter(local);
        return parameter != null && isMessage(type, method, parameter);
      }
    }
    return isMessageIn(type.superName, name, desc, local);
  }
}
