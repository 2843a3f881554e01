package io.github.meritpool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * Finds binary floating point in compiled classes and in Java sources.
 *
 * <p>A rule over the types of fields would miss {@code (long) (count * 0.1)}, which no signature shows; so the byte code
 * is read instruction by instruction. The sources are read too, because the compiler folds constants away.
 */
final class BinaryFloatingPoint {

    private static final Set<Integer> OPCODES = Set.of(
            Opcodes.FCONST_0,
            Opcodes.FCONST_1,
            Opcodes.FCONST_2,
            Opcodes.DCONST_0,
            Opcodes.DCONST_1,
            Opcodes.FLOAD,
            Opcodes.DLOAD,
            Opcodes.FSTORE,
            Opcodes.DSTORE,
            Opcodes.FALOAD,
            Opcodes.DALOAD,
            Opcodes.FASTORE,
            Opcodes.DASTORE,
            Opcodes.FADD,
            Opcodes.DADD,
            Opcodes.FSUB,
            Opcodes.DSUB,
            Opcodes.FMUL,
            Opcodes.DMUL,
            Opcodes.FDIV,
            Opcodes.DDIV,
            Opcodes.FREM,
            Opcodes.DREM,
            Opcodes.FNEG,
            Opcodes.DNEG,
            Opcodes.I2F,
            Opcodes.I2D,
            Opcodes.L2F,
            Opcodes.L2D,
            Opcodes.F2I,
            Opcodes.F2L,
            Opcodes.F2D,
            Opcodes.D2I,
            Opcodes.D2L,
            Opcodes.D2F,
            Opcodes.FCMPL,
            Opcodes.FCMPG,
            Opcodes.DCMPL,
            Opcodes.DCMPG,
            Opcodes.FRETURN,
            Opcodes.DRETURN);

    /** The boxes, and what the JDK calls after them: {@code DoubleStream}, {@code ToDoubleFunction}, {@code DoubleAdder}. */
    private static final Pattern CLASS_NAME = Pattern.compile("java/.*(Double|Float)[A-Za-z]*");

    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);

    private static final Pattern WORD_OR_LITERAL = Pattern.compile("\\b(?:double|float|Double|Float)\\b"
            + "|(?<![\\w.])(?:[0-9][0-9_]*\\.[0-9_]*(?!\\.)|\\.[0-9][0-9_]*)"
            + "|(?<![\\w.])[0-9][0-9_]*(?:[eE][+-]?[0-9]+|[dDfF]\\b)");

    private BinaryFloatingPoint() {}

    /** Every place below a folder of class files, as {@code class member: what}; empty where there is none. */
    static List<String> inClasses(Path folder) {
        return inFiles(folder, ".class", file -> inClass(read(file)));
    }

    /** Every place below a folder of Java sources, as {@code file:line: what}; empty where there is none. */
    static List<String> inSources(Path folder) {
        return inFiles(
                folder,
                ".java",
                file -> inSource(new String(read(file), StandardCharsets.UTF_8)).stream()
                        .map(place -> file.getFileName() + ":" + place)
                        .collect(Collectors.toList()));
    }

    static List<String> inSource(String source) {
        // Blanks instead of comments and texts, line breaks kept, so that line numbers still hold.
        String code = COMMENT_OR_TEXT
                .matcher(source)
                .replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
        return WORD_OR_LITERAL
                .matcher(code)
                .results()
                .map(match -> lineOf(code, match.start()) + ": " + match.group())
                .collect(Collectors.toList());
    }

    static List<String> inClass(byte[] classFile) {
        Scan scan = new Scan();
        new ClassReader(classFile).accept(scan, ClassReader.SKIP_FRAMES);
        return List.copyOf(scan.places);
    }

    private static List<String> inFiles(Path folder, String suffix, Function<Path, List<String>> scan) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> chosen = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .collect(Collectors.toList());
            if (chosen.isEmpty()) {
                throw new IllegalStateException("nothing to scan: no " + suffix + " file in " + folder);
            }
            return chosen.stream().flatMap(file -> scan.apply(file).stream()).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lineOf(String text, int position) {
        return text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Goes through one class file and notes every floating-point type, constant and instruction. */
    private static final class Scan extends ClassVisitor {

        private final Set<String> places = new TreeSet<>();
        private String className = "";
        private String member = "";

        Scan() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                String superName,
                String[] interfaces) {
            className = name.replace('/', '.');
            signature(signature);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            member = name;
            type(descriptor);
            if (signature != null) {
                type(signature);
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            member = name;
            signature(descriptor);
            signature(signature);
            return new Instructions();
        }

        private void note(String what) {
            places.add(className + " " + member + ": " + what);
        }

        private void type(String descriptor) {
            new SignatureReader(descriptor).acceptType(new Types());
        }

        private void signature(@Nullable String signature) {
            if (signature != null) {
                new SignatureReader(signature).accept(new Types());
            }
        }

        private void className(String internalName) {
            if (internalName.startsWith("[")) {
                type(internalName);
            } else if (CLASS_NAME.matcher(internalName).matches()) {
                note(internalName);
            }
        }

        private final class Types extends SignatureVisitor {

            Types() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visitBaseType(char descriptor) {
                if (descriptor == 'D' || descriptor == 'F') {
                    note(descriptor == 'D' ? "double" : "float");
                }
            }

            @Override
            public void visitClassType(String name) {
                className(name);
            }
        }

        private final class Instructions extends MethodVisitor {

            Instructions() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visitInsn(int opcode) {
                opcode(opcode);
            }

            @Override
            public void visitVarInsn(int opcode, int index) {
                opcode(opcode);
            }

            @Override
            public void visitIntInsn(int opcode, int operand) {
                if (opcode == Opcodes.NEWARRAY && (operand == Opcodes.T_DOUBLE || operand == Opcodes.T_FLOAT)) {
                    note("array");
                }
            }

            @Override
            public void visitLdcInsn(Object constant) {
                constant(constant);
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                className(type);
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                className(owner);
                type(descriptor);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                className(owner);
                signature(descriptor);
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
                signature(descriptor);
                for (Object argument : arguments) {
                    constant(argument);
                }
            }

            @Override
            public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
                type(descriptor);
            }

            @Override
            public void visitLocalVariable(
                    String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
                type(descriptor);
            }

            private void opcode(int opcode) {
                if (OPCODES.contains(opcode)) {
                    note("instruction " + opcode);
                }
            }

            private void constant(Object constant) {
                if (constant instanceof Double || constant instanceof Float) {
                    note("constant " + constant);
                } else if (constant instanceof Handle) {
                    Handle handle = (Handle) constant;
                    className(handle.getOwner());
                    signature(handle.getDesc());
                } else if (constant instanceof Type) {
                    signature(((Type) constant).getDescriptor());
                }
            }
        }
    }
}
