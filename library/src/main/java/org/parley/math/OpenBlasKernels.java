package org.parley.math;

import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Which of its hand-written kernels OpenBLAS runs. It chooses by the processor when it loads,
 * unless the environment variable OPENBLAS_CORETYPE names some: older ones can be half as fast and
 * round otherwise, so results name them.
 */
final class OpenBlasKernels {

  private static final List<String> NAMES =
      List.of(
          "PRESCOTT",
          "NEHALEM",
          "SANDYBRIDGE",
          "HASWELL",
          "ZEN",
          "SKYLAKEX",
          "COOPERLAKE",
          "SAPPHIRERAPIDS",
          "ARMV8",
          "NEOVERSEN1",
          "NEOVERSEV1",
          "VORTEX");

  private OpenBlasKernels() {}

  /** OpenBLAS's name of the kernels, once it is loaded: its table of them has a symbol each. */
  static String inUse() {
    Pointer chosen = Loader.addressof("gotoblas");
    if (chosen == null) {
      return "built-in kernels";
    }
    long table = new PointerPointer<Pointer>(chosen).get(0).address();
    return NAMES.stream()
        .filter(name -> addressOf("gotoblas_" + name) == table)
        .findFirst()
        .orElse("other kernels");
  }

  private static long addressOf(String symbol) {
    Pointer found = Loader.addressof(symbol);
    return found == null ? 0 : found.address();
  }
}
