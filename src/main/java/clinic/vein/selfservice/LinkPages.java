package clinic.vein.selfservice;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.links.ActByLink;
import clinic.vein.links.LinkPurpose;
import clinic.vein.links.PatientLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Each link with its page. */
@Component
public class LinkPages {

    private final Map<LinkPurpose, LinkPage> pages;
    private final ActByLink actByLink;

    LinkPages(List<LinkPage> pages, ActByLink actByLink) {
        this.pages = pages.stream().collect(Collectors.toUnmodifiableMap(LinkPage::purpose, Function.identity()));
        this.actByLink = actByLink;
    }

    public Optional<Map<String, Object>> show(PatientLink link, LinkForm form) {
        return page(link).show(link, form);
    }

    public boolean takesFiles(LinkPurpose purpose) {
        return Optional.ofNullable(pages.get(purpose))
                .filter(LinkPage::takesFiles)
                .isPresent();
    }

    /** What whoever sent it must read at once, whatever the link: it may be of no use any more. */
    public Map<String, Object> urgent(LinkForm form) {
        Map<String, Object> urgent = new HashMap<>();
        pages.values().forEach(page -> urgent.putAll(page.urgent(form)));
        return urgent;
    }

    /**
     * @return what was done; empty where the link or the page can no longer be used
     * @throws Refused when it cannot be done, or somebody else was faster; nothing is changed then
     */
    public Optional<PatientLink> act(String token, String visit, LinkForm form) {
        try {
            return actByLink.act(
                    token,
                    visit,
                    form.content(),
                    link -> page(link).act(link, form),
                    link -> page(link).actAgain(link, form));
        } catch (Overtaken | ConcurrencyFailureException faster) {
            throw new Refused("", SelfServiceFault.SOMEBODY_WAS_FASTER);
        }
    }

    /** What is said once it is done: the name of its words. */
    public String done(PatientLink link, LinkForm form) {
        return page(link).done(form);
    }

    private LinkPage page(PatientLink link) {
        return Optional.ofNullable(pages.get(link.purpose()))
                .orElseThrow(() -> new IllegalStateException("No page for " + link.purpose()));
    }
}
