package clinic.vein.selfservice.web;

import clinic.vein.documents.DocumentFault;
import clinic.vein.documents.SentFile;
import clinic.vein.documents.file.SentFiles;
import clinic.vein.documents.file.TooManyFiles;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Words;
import clinic.vein.kernel.web.PageLanguage;
import clinic.vein.kernel.web.TypedBirthDate;
import clinic.vein.kernel.web.UploadedFiles;
import clinic.vein.links.ActByLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.OpenLink;
import clinic.vein.links.OpenLink.Opened;
import clinic.vein.links.PatientLink;
import clinic.vein.referral.BirthDate;
import clinic.vein.selfservice.FilesOfLinks;
import clinic.vein.selfservice.LinkForm;
import clinic.vein.selfservice.LinkPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where the links in messages lead. Following one shows a question for the date of birth, whatever the link, and changes
 * nothing: mail servers follow links. What is wrong with a link nobody is told.
 */
@Controller
class LinkController {

    private static final String VISIT = LinkForm.VISIT;

    private final OpenLink openLink;
    private final ActByLink actByLink;
    private final LinkPages pages;
    private final LinkThrottle throttle;
    private final ClinicSettings clinic;
    private final FilesOfLinks files;
    private final SentFiles sentFiles;

    LinkController(
            OpenLink openLink,
            ActByLink actByLink,
            LinkPages pages,
            LinkThrottle throttle,
            ClinicSettings clinic,
            FilesOfLinks files,
            SentFiles sentFiles) {
        this.files = files;
        this.sentFiles = sentFiles;
        this.openLink = openLink;
        this.actByLink = actByLink;
        this.pages = pages;
        this.throttle = throttle;
        this.clinic = clinic;
    }

    @GetMapping("/go/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return ask(model, response);
    }

    /** From a browser that sent no cookie: the page brings one, and all that was typed is kept. */
    @PostMapping(path = "/go/{token}/again", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String withoutCookie(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("action", PatientLink.PATH + token);
        return notSent(new LinkForm(typed, List.of(), words(request)), model, response);
    }

    @PostMapping(path = "/go/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String open(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        LinkForm form = new LinkForm(typed, List.of(), words(request));
        if (typed.getFirst(VISIT) != null) {
            return act(token, form, model, response);
        }
        keep(form, model);
        TypedBirthDate birth = new TypedBirthDate(
                first(typed, "dateOfBirth.day"), first(typed, "dateOfBirth.month"), first(typed, "dateOfBirth.year"));
        Duration wait = throttle.begin(request);
        if (!wait.isZero()) {
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
            model.addAttribute("minutes", wait.toMinutes() + 1);
            model.addAttribute("birth", birth);
            return ask(model, response);
        }
        Optional<Opened> opened = openLink.open(token, BirthDate.parse(birth.known()));
        Optional<Map<String, Object>> page = opened.map(Opened::link).flatMap(link -> pages.show(link, form));
        if (page.isEmpty()) {
            model.addAttribute("birth", birth);
            return closed(model, response);
        }
        throttle.succeeded(request);
        return show(opened.get().link().purpose(), opened.get().visit().text(), page.get(), model, response);
    }

    /** With files: a page is sent to no other door, so that what was typed is not lost with a browser that has no cookie. */
    @PostMapping(path = "/go/{token}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String sendFiles(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        LinkForm form = new LinkForm(typed, List.of(), words(request));
        if (actByLink.standing(token, first(typed, VISIT)).isEmpty()) {
            // Nobody has us look at files who was not let in.
            return notSent(form, model, response);
        }
        try {
            return act(token, form.with(sentFiles.examine(UploadedFiles.chosen(file, SentFile::of))), model, response);
        } catch (TooManyFiles busy) {
            String view = refused(token, form, new Refused("file", DocumentFault.BUSY), model, response);
            response.setStatus(503);
            response.setHeader("Retry-After", "60");
            return view;
        } catch (Refused refused) {
            return refused(token, form, refused, model, response);
        }
    }

    @PostMapping(path = "/go/{token}/again", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String filesWithoutCookie(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return withoutCookie(token, typed, model, request, response);
    }

    private String act(String token, LinkForm form, Model model, HttpServletResponse response) {
        try {
            Optional<PatientLink> done = pages.act(token, first(form.typed(), VISIT), form);
            if (done.isEmpty()) {
                return notSent(form, model, response);
            }
            model.addAttribute("purpose", done.get().purpose());
            model.addAttribute("done", pages.done(done.get(), form));
            model.addAllAttributes(pages.urgent(form));
            return page("link-done", response);
        } catch (Refused refused) {
            return refused(token, form, refused, model, response);
        }
    }

    private String refused(String token, LinkForm form, Refused refused, Model model, HttpServletResponse response) {
        String visit = first(form.typed(), VISIT);
        // Of files more are sent from the same page, by a link that is used already.
        Optional<PatientLink> link = actByLink
                .visited(token, visit)
                .or(() ->
                        actByLink.standing(token, visit).filter(each -> each.purpose() == LinkPurpose.SEND_DOCUMENTS));
        Optional<Map<String, Object>> page = link.flatMap(each -> pages.show(each, form.refused(refused.violations())));
        List<String> ofFiles = SentFiles.problems(refused, form.words());
        if (ofFiles.isEmpty()) {
            model.addAttribute("problem", LinkProblem.of(refused));
        } else {
            model.addAttribute("fileProblems", ofFiles);
        }
        if (page.isEmpty()) {
            return notSent(form, model, response);
        }
        response.setStatus(422);
        return show(link.get().purpose(), visit, page.get(), model, response);
    }

    private static Words words(HttpServletRequest request) {
        return PageLanguage.of(request).words();
    }

    private String show(
            LinkPurpose purpose, String visit, Map<String, Object> page, Model model, HttpServletResponse response) {
        model.addAttribute("purpose", purpose);
        model.addAttribute(VISIT, visit);
        model.addAttribute("zone", clinic.zone());
        files.of(purpose).ifPresent(each -> model.addAttribute("files", each));
        model.addAllAttributes(page);
        return page("link-page", response);
    }

    /** The same whether there never was such a link, it is used up, or the date of birth is another. */
    private String closed(Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("closed", true);
        return ask(model, response);
    }

    /** Whoever thinks that the clinic knows may be in danger: it says so, and keeps what was typed for another try. */
    private String notSent(LinkForm form, Model model, HttpServletResponse response) {
        response.setStatus(422);
        keep(form, model);
        model.addAttribute("notSent", true);
        return ask(model, response);
    }

    private void keep(LinkForm form, Model model) {
        model.addAttribute("kept", form.own());
        model.addAttribute("notSent", form.isAnythingTyped());
        model.addAllAttributes(pages.urgent(form));
    }

    private String ask(Model model, HttpServletResponse response) {
        if (!model.containsAttribute("birth")) {
            model.addAttribute("birth", new TypedBirthDate("", "", ""));
        }
        return page("link", response);
    }

    /** The address is a secret: no other site is told where somebody came from. */
    private static String page(String view, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return view;
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
