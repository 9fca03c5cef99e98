package clinic.vein.insight.operations.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.insight.InsightFault;
import clinic.vein.insight.figures.ElementHeat;
import clinic.vein.insight.figures.Months;
import clinic.vein.insight.figures.ReadHeat;
import clinic.vein.insight.now.Age;
import clinic.vein.insight.now.OpenFilter;
import clinic.vein.insight.now.OpenReferrals;
import clinic.vein.insight.now.OpenTasks;
import clinic.vein.insight.picture.ProcessPicture;
import clinic.vein.insight.picture.ProcessPictures;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.CodeOfAnotherRelease;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.referral.ReferralState;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where open referrals stand at this moment, and the lists behind the numbers. */
@Controller
class OperationsPageController {

    private final ReadHeat readHeat;
    private final OpenReferrals openReferrals;
    private final ProcessPictures pictures;
    private final RecordsRead recordsRead;
    private final ClinicSettings clinic;
    private final Clock clock;

    OperationsPageController(
            ReadHeat readHeat,
            OpenReferrals openReferrals,
            ProcessPictures pictures,
            RecordsRead recordsRead,
            ClinicSettings clinic,
            Clock clock) {
        this.readHeat = readHeat;
        this.openReferrals = openReferrals;
        this.pictures = pictures;
        this.recordsRead = recordsRead;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @param overdue of the tasks; where a pathway waits for something else, nothing is due */
    record Place(String element, String name, long open, long overdue, String oldest) {}

    record Process(ProcessPicture picture, Map<String, Place> places) {}

    @GetMapping("/operations")
    String now(Model model) {
        Instant now = clock.instant();
        OpenTasks tasks = openReferrals.tasks(now);
        Map<String, Long> overdue = tasks.overdueByElement();
        model.addAttribute(
                "processes",
                pictures.all().stream()
                        .map(picture -> new Process(picture, places(picture, overdue, new Waiting(now))))
                        .toList());
        model.addAttribute("states", states(now));
        model.addAttribute("ages", Age.values());
        model.addAttribute("roles", tasks.byRole());
        model.addAttribute("waiting", new Waiting(now));
        return "operations";
    }

    private Map<String, Place> places(ProcessPicture picture, Map<String, Long> overdue, Waiting waiting) {
        YearMonth month = YearMonth.now(clock.withZone(clinic.zone()));
        return readHeat.of(picture.process(), null, new Months(month, month), null).stream()
                .filter(heat -> heat.open() > 0)
                .collect(Collectors.toMap(
                        ElementHeat::element,
                        heat -> new Place(
                                heat.element(),
                                pictures.nameOf(heat.element()),
                                heat.open(),
                                overdue.getOrDefault(heat.element(), 0L),
                                waiting.since(heat.oldestOpenSince())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** @param code null of a state that this release does not know, whose referrals cannot be asked for by it */
    record State(@Nullable ReferralState code, String name) {}

    /** In the order of the pathway; those of another release come last. */
    private Map<State, Map<Age, Long>> states(Instant now) {
        return openReferrals.byStateAndAge(now).stream()
                .collect(Collectors.groupingBy(
                        each -> state(each.state()),
                        () -> new TreeMap<>(
                                Comparator.comparing(State::code, Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(State::name)),
                        Collectors.toMap(OpenReferrals.OfState::age, OpenReferrals.OfState::referrals)));
    }

    private static State state(String written) {
        return new State(
                CodeNames.find(ReferralState.class, written).orElse(null),
                CodeOfAnotherRelease.heading(ReferralState.class, written));
    }

    @GetMapping("/operations/open")
    String open(@RequestParam Map<String, String> parameters, Model model) {
        OpenFilter filter = new OpenFilter(
                code(parameters, "state", ReferralState.class),
                code(parameters, "age", Age.class),
                code(parameters, "pathway", Pathway.class),
                code(parameters, "role", Role.class),
                "true".equals(parameters.get("overdue")),
                element(parameters));
        Instant now = clock.instant();
        Page<OpenReferrals.Line> page = Page.of(
                "/operations/open", parameters, (limit, offset) -> openReferrals.list(filter, now, limit, offset));
        recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "operations");
        model.addAttribute("filter", filter);
        model.addAttribute("elementName", filter.element() == null ? null : pictures.nameOf(filter.element()));
        model.addAttribute("stepName", (Function<String, String>) pictures::nameOf);
        model.addAttribute("page", page);
        model.addAttribute("now", now);
        model.addAttribute("waiting", new Waiting(now));
        return "operations-open";
    }

    private @Nullable String element(Map<String, String> parameters) {
        String element = parameters.get("element");
        if (element == null || element.isBlank()) {
            return null;
        }
        if (!element.matches("[A-Za-z][A-Za-z0-9]{0,63}")) {
            throw new Refused("element", InsightFault.UNKNOWN_ELEMENT);
        }
        return element;
    }

    static <E extends Enum<E>> @Nullable E code(Map<String, String> parameters, String name, Class<E> type) {
        String value = parameters.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        return CodeNames.find(type, value).orElseThrow(() -> new Refused(name, InsightFault.UNKNOWN_CODE, name));
    }
}
