package clinic.vein.demo;

/** One thing that happens in a story. */
@FunctionalInterface
interface Step {

    void tell(Scene scene);
}
