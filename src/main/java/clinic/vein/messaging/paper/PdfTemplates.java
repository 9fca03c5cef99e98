package clinic.vein.messaging.paper;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Language;
import clinic.vein.messaging.Printed;
import clinic.vein.messaging.PrintedPages;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns the HTML templates of {@code letters/} into PDF. */
@Component
class PdfTemplates implements PrintedPages {

    private final TemplateEngine templates;
    private final LetterFonts fonts = new LetterFonts();
    private final FilledTemplate filled = new FilledTemplate();
    private final ScriptShaping shaping = new ScriptShaping();
    private final ClinicSettings clinic;
    private final Catalogue catalogue;

    PdfTemplates(ClinicSettings clinic, Catalogue catalogue) {
        this.templates = templates(catalogue);
        this.clinic = clinic;
        this.catalogue = catalogue;
        // The library logs what it renders, and that is a patient's letter.
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public Printed print(String template, Language language, Map<String, Object> content) {
        Context context = new Context(catalogue.in(language).locale(), content);
        context.setVariable("clinic", clinic);
        return pdf(templates.process(template, context));
    }

    private Printed pdf(String html) {
        synchronized (fonts) {
            TextForPaper text = new TextForPaper(shaping);
            String body = text.html(html);
            return new Printed(pdf(body, text.fonts()), text.isWhole());
        }
    }

    private byte[] pdf(String html, List<SyllableFont> own) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(filled.read(LetterFonts.namedIn(html, own.size())), null)
                .withProducer("Vein Clinic Referral")
                .usePdfUaAccessibility(true)
                .useUnicodeLineBreaker(new LineBreaks())
                .useUnicodeBidiSplitter(TextDirections.Splitter::new)
                .useUnicodeBidiReorderer(new TextDirections.Reorderer());
        // A letter holds all it needs: whatever a text might smuggle in, nothing is fetched.
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, moment);
        }
        try (PDDocument letter = new PDDocument()) {
            fonts.offer(letter, builder.usePDDocument(letter), own);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                SmallPdf.save(letter, pdf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static TemplateEngine templates(Catalogue catalogue) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("letters/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(catalogue.messages());
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
