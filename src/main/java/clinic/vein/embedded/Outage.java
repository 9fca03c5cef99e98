package clinic.vein.embedded;

/** How an outage of the embedded server goes on. */
enum Outage {
    /** It was started again some times without success; it is tried further. */
    LASTING,
    OVER
}
