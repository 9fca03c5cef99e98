package clinic.vein.kernel;

/** What stands in a sentence in the place of the emergency service's number, where that is not known. */
enum EmergencyWord implements Worded {
    NUMBER_OF_THE_COUNTRY
}
