package org.parley.experiments;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The process's own output, and whether a person watches it. */
final class Terminal {

  /** Set this system property to {@code true} or {@code false} where the guess is wrong. */
  static final String PROPERTY = "parley.progress";

  private Terminal() {}

  static PrintWriter out() {
    return writer(FileDescriptor.out);
  }

  static PrintWriter err() {
    return writer(FileDescriptor.err);
  }

  /** Whether to show progress: only to a person, with nothing piped or redirected. */
  static boolean isWatched() {
    String said = System.getProperty(PROPERTY);
    return said == null
        ? isTerminal(System.console())
            && !isErrRedirected()
            && !"dumb".equals(System.getenv("TERM"))
        : Boolean.parseBoolean(said);
  }

  /** Until Java 22 there is a console only where input and output both are the terminal's. */
  private static boolean isTerminal(Console console) {
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  /** Java does not tell; systems that have this link do. */
  private static boolean isErrRedirected() {
    Path err = Path.of("/dev/fd/2");
    try {
      return !err.toRealPath().startsWith("/dev");
    } catch (IOException pipeOrNoSuchLink) {
      return Files.exists(err, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** UTF-8 where the locale's own characters cannot say "±", as in the C locale. */
  private static PrintWriter writer(FileDescriptor descriptor) {
    Charset own = Charset.defaultCharset();
    Charset charset = own.newEncoder().canEncode('±') ? own : StandardCharsets.UTF_8;
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
  }
}
