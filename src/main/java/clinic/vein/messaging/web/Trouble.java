package clinic.vein.messaging.web;

import clinic.vein.kernel.Worded;
import org.jspecify.annotations.Nullable;

/** Why a message did not go out by itself, as reception is told. */
enum Trouble implements Worded {
    WRITTEN_BEFORE_MAIL,
    UNUSABLE_ADDRESS,
    UNUSABLE_NUMBER,
    TOO_LONG,
    NOT_WANTED,
    NO_INTERNATIONAL_MAIL,
    CAME_BACK,
    CAME_BACK_BEFORE,
    NOT_AS_WRITTEN,
    HELD,
    NO_ANSWER,
    OTHER;

    /** @param failure the code that stands with the message; null where nothing went wrong */
    static @Nullable Trouble of(@Nullable String failure) {
        if (failure == null) {
            return null;
        }
        return switch (failure) {
            case "WRITTEN_BEFORE_MAIL" -> WRITTEN_BEFORE_MAIL;
            case "NO_ADDRESS", "UNUSABLE_ADDRESS" -> UNUSABLE_ADDRESS;
            case "UNUSABLE_NUMBER" -> UNUSABLE_NUMBER;
            case "TOO_LONG" -> TOO_LONG;
            case "NOT_WANTED" -> NOT_WANTED;
            case "NO_INTERNATIONAL_MAIL" -> NO_INTERNATIONAL_MAIL;
            case "CAME_BACK" -> CAME_BACK;
            case "CAME_BACK_BEFORE" -> CAME_BACK_BEFORE;
            case "NOT_AS_WRITTEN" -> NOT_AS_WRITTEN;
            case "HELD" -> HELD;
            case "NO_ANSWER" -> NO_ANSWER;
            default -> OTHER;
        };
    }
}
