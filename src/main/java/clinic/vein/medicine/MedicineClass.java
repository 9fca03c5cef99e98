package clinic.vein.medicine;

import clinic.vein.kernel.Worded;

/** What a medicine is to whoever treats veins, beyond what the decision tables read from its code. */
public enum MedicineClass implements Worded {
    ANTICOAGULANT,
    ANTIPLATELET,
    OESTROGEN,
    /** Tamoxifen and its kind, which act on the receptor of oestrogen. */
    SERM,
    MAGNESIUM,
    DISULFIRAM_OR_MINOCYCLINE,
    HERBAL,
    /** Sold as drops for eyes, ears or the nose, so that "drops" may mean those. */
    TOPICAL_DROPS
}
