package org.photofactory.kernel.plugins;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Calls that would end the whole factory: {@code System.exit}, {@code Runtime.exit} and {@code
 * Runtime.halt}. Who calls them by reflection is not found. Stateless.
 */
final class ExitCalls {

  private static final Set<String> CALLS =
      Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");
  private static final byte[] EXIT = name("exit");
  private static final byte[] HALT = name("halt");
  private static final String REFUSAL = "a plugin must not end the factory";
  private static final ClassDesc EXCEPTION = ClassDesc.of("java.lang.IllegalStateException");
  private static final MethodTypeDesc OF_TEXT =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

  private ExitCalls() {}

  /** Whether a class has one. */
  static boolean in(byte[] bytes) {
    return (contains(bytes, EXIT) || contains(bytes, HALT)) && refersToOne(bytes);
  }

  /**
   * The same class, which throws where it would call one.
   *
   * @param classes finds the classes that it knows
   */
  static byte[] refused(byte[] bytes, ClassLoader classes) {
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.ofResourceParsing(classes)
            .orElse(ClassHierarchyResolver.defaultResolver());
    // Tables for debuggers name variables of code that is never reached after a refusal.
    ClassFile files =
        ClassFile.of(ClassHierarchyResolverOption.of(hierarchy), DebugElementsOption.DROP_DEBUG);
    return files.transformClass(
        files.parse(bytes),
        ClassTransform.transformingMethodBodies(
            (builder, element) -> {
              switch (element) {
                case InvokeInstruction call when isOne(call.method()) -> refuse(builder);
                case InvokeDynamicInstruction made when handsOne(made) -> refuse(builder);
                default -> builder.with(element);
              }
            }));
  }

  /** What lies on the stack goes with the method. */
  private static void refuse(CodeBuilder builder) {
    builder
        .new_(EXCEPTION)
        .dup()
        .loadConstant(REFUSAL)
        .invokespecial(EXCEPTION, ConstantDescs.INIT_NAME, OF_TEXT)
        .athrow();
  }

  private static boolean refersToOne(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof MemberRefEntry member && isOne(member)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something like {@code System::exit} is made, to be called by others. */
  private static boolean handsOne(InvokeDynamicInstruction made) {
    return made.bootstrapArgs().stream()
        .anyMatch(argument -> argument instanceof DirectMethodHandleDesc method && isOne(method));
  }

  private static boolean isOne(DirectMethodHandleDesc method) {
    String type = method.owner().descriptorString();
    String owner = type.substring(1, type.length() - 1);
    return CALLS.contains(owner + "." + method.methodName());
  }

  private static boolean isOne(MemberRefEntry member) {
    return CALLS.contains(member.owner().asInternalName() + "." + member.name().stringValue());
  }

  /** As it stands in the constant pool. */
  private static byte[] name(String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    byte[] entry = new byte[ascii.length + 3];
    entry[0] = 1;
    entry[2] = (byte) ascii.length;
    System.arraycopy(ascii, 0, entry, 3, ascii.length);
    return entry;
  }

  /** Most classes are told by this alone, which costs next to nothing. */
  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int start = 0; start <= bytes.length - wanted.length; start++) {
      int length = 0;
      while (length < wanted.length && bytes[start + length] == wanted[length]) {
        length++;
      }
      if (length == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
