package io.github.meritpool.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The byte code of a rubric type: its class, and those beside it, in the same jar or folder, that it leads to. A type must
 * give the same for the same plan and facts wherever and whenever it runs, so its code reads no clock, nothing random, no
 * file and no environment, looks nothing up by reflection, computes nothing in binary fractions, and keeps nothing between
 * calls.
 */
final class VendorsCode {

    /** What a call of a method tells; a trailing {@code *} stands for any method. */
    private static final List<String> FORBIDDEN = List.of(
            "java/lang/System.currentTimeMillis",
            "java/lang/System.nanoTime",
            "java/lang/System.getenv",
            "java/lang/System.getProperty",
            "java/lang/System.getProperties",
            "java/lang/Boolean.getBoolean",
            "java/lang/Integer.getInteger",
            "java/lang/Long.getLong",
            "java/lang/Math.random",
            "java/lang/Class.forName",
            "java/lang/Class.newInstance",
            "java/lang/Class.getMethod*",
            "java/lang/Class.getField*",
            "java/lang/Class.getConstructor*",
            "java/lang/Class.getDeclared*",
            "java/lang/Class.getResource*",
            "java/lang/ClassLoader.*",
            "java/lang/Thread.*",
            "java/lang/Runtime.*",
            "java/lang/Process*",
            "java/lang/reflect/*",
            "java/lang/invoke/MethodHandles$Lookup.find*",
            "java/util/Random.*",
            "java/util/SplittableRandom.*",
            "java/util/concurrent/ThreadLocalRandom.*",
            "java/security/SecureRandom.*",
            "java/util/UUID.randomUUID",
            "java/util/Date.<init>",
            "java/util/Calendar.getInstance",
            "java/util/Locale.getDefault",
            "java/util/TimeZone.getDefault",
            "java/time/Clock.*",
            "java/time/ZoneId.systemDefault",
            "java/util/Scanner.*",
            "java/io/File*",
            "java/io/RandomAccessFile.*",
            "java/io/PrintStream.*",
            "java/nio/file/*",
            "java/nio/channels/*",
            "java/net/*",
            "java/sql/*");

    /** Of any class of {@code java.time}. */
    private static final String NOW = ".now";

    private final ClassLoader loader;
    private final String root;
    private final Set<String> found = new LinkedHashSet<>();
    /** The type's own class and those that it extends. */
    private final Set<String> types = new LinkedHashSet<>();

    private VendorsCode(ClassLoader loader, String root) {
        this.loader = loader;
        this.root = root;
    }

    /** What the code of a type does that no type may, each with its place; empty if nothing. */
    static List<String> faults(Class<?> type) {
        ClassLoader loader = type.getClassLoader() == null ? ClassLoader.getSystemClassLoader() : type.getClassLoader();
        String file = Type.getInternalName(type);
        URL place = loader.getResource(file + ".class");
        if (place == null) {
            throw new IllegalStateException("There is no class file of " + type.getName() + " to read.");
        }
        String root = place.toString().replace(file + ".class", "");
        VendorsCode code = new VendorsCode(loader, root);
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            code.types.add(Type.getInternalName(one));
        }
        code.scan(file);
        return List.copyOf(code.found);
    }

    private void scan(String first) {
        Set<String> seen = new LinkedHashSet<>(List.of(first));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Scan scan = new Scan();
            reader(open.pop()).accept(scan, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            for (String next : scan.owners) {
                if (isBeside(next) && seen.add(next)) {
                    open.push(next);
                }
            }
        }
    }

    private boolean isBeside(String owner) {
        URL place = loader.getResource(owner + ".class");
        return place != null && place.toString().startsWith(root);
    }

    private ClassReader reader(String owner) {
        try (InputStream in = loader.getResourceAsStream(owner + ".class")) {
            return new ClassReader(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isForbidden(String call) {
        boolean readsClock = call.startsWith("java/time/") && call.endsWith(NOW);
        return readsClock || FORBIDDEN.stream().anyMatch(one -> matches(call, one));
    }

    private static boolean matches(String call, String forbidden) {
        return forbidden.endsWith("*")
                ? call.startsWith(forbidden.substring(0, forbidden.length() - 1))
                : call.equals(forbidden);
    }

    private static boolean isBinary(String descriptor) {
        Type type = Type.getType(descriptor);
        List<Type> all = new ArrayList<>();
        if (type.getSort() == Type.METHOD) {
            all.add(type.getReturnType());
            all.addAll(List.of(type.getArgumentTypes()));
        } else {
            all.add(type);
        }
        return all.stream().anyMatch(VendorsCode::isBinary);
    }

    private static boolean isBinary(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return element.getSort() == Type.DOUBLE
                || element.getSort() == Type.FLOAT
                || List.of("java/lang/Double", "java/lang/Float").contains(element.getInternalName());
    }

    /** Reads one class. */
    private final class Scan extends ClassVisitor {

        private final Set<String> owners = new LinkedHashSet<>();
        private String name = "";

        private Scan() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String className,
                @Nullable String signature,
                @Nullable String superName,
                String[] interfaces) {
            name = className;
            if (superName != null) {
                owners.add(superName);
            }
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
            boolean isWritable = (access & (Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC)) == 0;
            boolean isKept = types.contains(name) || (access & Opcodes.ACC_STATIC) != 0;
            if (isWritable && isKept) {
                found.add(place(field) + " can change, so something is kept between calls");
            }
            if (isBinary(descriptor)) {
                found.add(place(field) + " is a binary fraction");
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            if (isBinary(descriptor)) {
                found.add(place(method) + " has a binary fraction");
            }
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String type, boolean isInterface) {
                    owners.add(owner);
                    if (isForbidden(owner + "." + called)) {
                        found.add(place(method) + " calls " + owner.replace('/', '.') + "." + called);
                    }
                    if (isBinary(type)) {
                        found.add(place(method) + " computes in binary fractions");
                    }
                }

                @Override
                public void visitFieldInsn(int code, String owner, String field, String type) {
                    owners.add(owner);
                    if (owner.equals("java/lang/System")) {
                        found.add(place(method) + " uses System." + field);
                    }
                }

                @Override
                public void visitTypeInsn(int code, String type) {
                    owners.add(type);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                            visitMethodInsn(
                                    Opcodes.INVOKESTATIC, handle.getOwner(), handle.getName(), handle.getDesc(), false);
                        }
                    }
                }

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof Double || value instanceof Float) {
                        found.add(place(method) + " has the binary fraction " + value);
                    }
                }
            };
        }

        private String place(String member) {
            return name.replace('/', '.') + " " + member;
        }
    }
}
