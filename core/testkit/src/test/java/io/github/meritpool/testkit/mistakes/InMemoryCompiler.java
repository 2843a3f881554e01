package io.github.meritpool.testkit.mistakes;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources of the engine against the compiled engine; files are neither read nor written. */
final class InMemoryCompiler {

    private static final List<String> OPTIONS =
            List.of("-proc:none", "-nowarn", "--release", "17", "-classpath", System.getProperty("java.class.path"));

    private InMemoryCompiler() {}

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("memory:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoresEncodingErrors) {
            return text;
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Compiled(String className) {
            super(URI.create("memory:///" + className.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, Compiled> classes = new LinkedHashMap<>();

        Output(JavaFileManager others) {
            super(others);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return classes.computeIfAbsent(className, Compiled::new);
        }
    }

    /** The byte code of each class, by its name. */
    static Map<String, byte[]> compiled(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Output output = new Output(compiler.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8));
        List<Source> files = new ArrayList<>();
        sources.forEach((file, text) -> files.add(new Source(file, text)));
        if (!compiler.getTask(null, output, found, OPTIONS, null, files).call()) {
            throw new AssertionError("The mistake does not compile: " + found.getDiagnostics());
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        output.classes.forEach((name, compiled) -> classes.put(name, compiled.bytes.toByteArray()));
        return classes;
    }
}
