package clinic.vein.intake;

import clinic.vein.referral.Answer;
import clinic.vein.referral.Veins;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Writes answers as they were hashed from the first row on: true, false, and nothing where nobody asked. */
final class AnswersAsEver extends SimpleModule {

    private static final long serialVersionUID = 1L;

    AnswersAsEver() {
        addSerializer(Answer.class, new OfYesOrNo());
        addSerializer(Veins.Legs.class, new OfCodes<>());
        addSerializer(Veins.Bleeding.class, new OfCodes<>());
        addSerializer(Veins.Ulcer.class, new OfCodes<>());
        addSerializer(Veins.SwollenLeg.class, new OfCodes<>());
    }

    private static final class OfYesOrNo extends JsonSerializer<Answer> {
        @Override
        public void serialize(Answer answer, JsonGenerator out, SerializerProvider provider) throws IOException {
            switch (answer) {
                case YES -> out.writeBoolean(true);
                case NO -> out.writeBoolean(false);
                case UNKNOWN -> out.writeString(answer.name());
                case NOT_ASKED -> out.writeNull();
            }
        }
    }

    private static final class OfCodes<E extends Enum<E>> extends JsonSerializer<E> {
        @Override
        public void serialize(E code, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (code.name().equals(Answer.NOT_ASKED.name())) {
                out.writeNull();
            } else {
                out.writeString(code.name());
            }
        }
    }
}
