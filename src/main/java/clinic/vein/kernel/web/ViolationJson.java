package clinic.vein.kernel.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Language;
import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Words;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says what is wrong in the language of whoever asked; its code is the same in each. */
@JsonComponent
class ViolationJson extends JsonSerializer<Violation> {

    private final Catalogue catalogue;

    ViolationJson(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void serialize(Violation violation, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", violation.field());
        json.writeStringField("code", violation.code());
        json.writeStringField("message", violation.message(words()));
        json.writeEndObject();
    }

    /** English where nobody asked, as in what is written by itself. */
    private Words words() {
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        return reader == null || reader.getLocale() == null
                ? catalogue.in(Language.ENGLISH)
                : catalogue.in(reader.getLocale());
    }
}
