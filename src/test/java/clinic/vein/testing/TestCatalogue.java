package clinic.vein.testing;

import clinic.vein.kernel.Catalogue;

/** The catalogue as the application has it, read once for all tests of a JVM: to read it takes longer than many a test. */
public final class TestCatalogue {

    public static final Catalogue READ_ONCE = new Catalogue();

    private TestCatalogue() {}
}
