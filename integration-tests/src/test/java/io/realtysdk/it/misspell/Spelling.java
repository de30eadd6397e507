package io.realtysdk.it.misspell;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * One place in a class file where a name is spelled.
 *
 * @param type internal name of the class
 * @param method index of the method, or -1 for the components of a record
 * @param index of the instruction, or of the component
 * @param argument index of a text among the arguments of an invokedynamic, or -1
 * @param text as it is spelled
 * @param place for people
 */
record Spelling(String type, int method, int index, int argument, String text, String place) {

  static ClassNode read(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, 0);
    return node;
  }

  /** All texts of a class, and the names of its components if it is a record. */
  static List<Spelling> of(ClassNode type) {
    List<Spelling> all = new ArrayList<>();
    for (int m = 0; m < type.methods.size(); m++) {
      MethodNode method = type.methods.get(m);
      for (int i = 0; i < method.instructions.size(); i++) {
        AbstractInsnNode instruction = method.instructions.get(i);
        String place = type.name + "." + method.name + method.desc;
        if (instruction instanceof LdcInsnNode constant && constant.cst instanceof String text) {
          all.add(new Spelling(type.name, m, i, -1, text, place));
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
          addArguments(all, dynamic, new Spelling(type.name, m, i, -1, "", place));
        }
      }
    }
    for (int i = 0; type.recordComponents != null && i < type.recordComponents.size(); i++) {
      String name = type.recordComponents.get(i).name;
      all.add(new Spelling(type.name, -1, i, -1, name, type.name + " component"));
    }
    return all;
  }

  /** Texts that are joined with values are arguments of the bootstrap method, in one recipe. */
  private static void addArguments(
      List<Spelling> all, InvokeDynamicInsnNode dynamic, Spelling here) {
    for (int a = 0; a < dynamic.bsmArgs.length; a++) {
      if (dynamic.bsmArgs[a] instanceof String text
          && dynamic.bsm.getName().equals("makeConcatWithConstants")) {
        all.add(new Spelling(here.type, here.method, here.index, a, text, here.place));
      }
    }
  }

  boolean isComponent() {
    return method < 0;
  }

  /** Whether it is used once, when its class is initialized. */
  boolean isInitial() {
    return isComponent() || place.contains(".<clinit>()");
  }

  /** Where the text comes from, in the tree of its class. */
  AbstractInsnNode in(ClassNode node) {
    return node.methods.get(method).instructions.get(index);
  }

  /** The class with this one name misspelt. */
  byte[] misspelt(byte[] classFile) {
    ClassNode node = read(classFile);
    if (isComponent()) {
      RecordComponentNode component = node.recordComponents.get(index);
      component.name = misspelt(component.name);
    } else if (in(node) instanceof LdcInsnNode constant) {
      constant.cst = misspelt(text);
    } else {
      ((InvokeDynamicInsnNode) in(node)).bsmArgs[argument] = misspelt(text);
    }
    return write(node, 0);
  }

  /** With one letter more, behind the last letter or digit. */
  static String misspelt(String text) {
    int last = text.length() - 1;
    while (!Character.isLetterOrDigit(text.charAt(last))) {
      last--;
    }
    return text.substring(0, last + 1) + 'q' + text.substring(last + 1);
  }

  /** The class with a note wherever one of these texts is used, each by its number in the list. */
  static byte[] watched(byte[] classFile, List<Spelling> all, int[] numbers) {
    ClassNode node = read(classFile);
    AbstractInsnNode[] places = new AbstractInsnNode[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      places[i] = all.get(numbers[i]).in(node);
    }
    String note = Type.getMethodDescriptor(Type.VOID_TYPE, Type.INT_TYPE);
    for (int i = 0; i < numbers.length; i++) {
      InsnList before = new InsnList();
      before.add(new LdcInsnNode(numbers[i]));
      before.add(
          new MethodInsnNode(
              org.objectweb.asm.Opcodes.INVOKESTATIC,
              Type.getInternalName(Uses.class),
              "note",
              note,
              false));
      MethodNode method = node.methods.get(all.get(numbers[i]).method());
      method.instructions.insertBefore(places[i], before);
    }
    return write(node, ClassWriter.COMPUTE_MAXS);
  }

  private static byte[] write(ClassNode node, int flags) {
    ClassWriter writer = new ClassWriter(flags);
    node.accept(writer);
    return writer.toByteArray();
  }
}
