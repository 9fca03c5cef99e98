package clinic.vein.kernel;

/**
 * A constant that people read. Its words stand in the catalogue under the name of its type and its own, such as {@code
 * Urgency.SAME_DAY}; only enums implement it.
 */
public interface Worded {

    String name();

    /** In English, for staff: their pages are there in no other language yet. */
    default String title() {
        return InEnglish.WORDS.of(this);
    }

    /** What it means, in English, for staff; of lists that are explained. */
    default String meaning() {
        return InEnglish.WORDS.meaning(this);
    }

    /** One part of what is to be said about it, in English, for staff. */
    default String part(Enum<?>... parts) {
        return InEnglish.WORDS.part(this, parts);
    }

    /** Where its words stand in the catalogue. */
    default String wordKey() {
        String type = ((Enum<?>) this).getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + name();
    }
}
