package clinic.vein.kernel;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public holidays of a country and of a region of it, with the days on which they are kept instead, by Jollyday. */
final class PublicHolidays {

    private final HolidayManager manager;
    private final String[] region;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager manager, String[] region) {
        this.manager = manager;
        this.region = region;
    }

    /**
     * @param country ISO 3166, such as GB
     * @param region as Jollyday names it, such as eng, or a path such as by/a; empty for what the whole country keeps
     * @return nothing where none are known of the country
     */
    static Optional<PublicHolidays> of(String country, String region) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
            return Optional.empty();
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        String[] path = region.isEmpty()
                ? new String[0]
                : region.toLowerCase(Locale.ROOT).split("/", -1);
        CalendarHierarchy place = manager.getCalendarHierarchy();
        for (String each : path) {
            CalendarHierarchy part = place.getChildren().get(each);
            if (part == null) {
                throw new IllegalArgumentException("clinic.holiday-region: " + region + " is none of "
                        + place.getChildren().keySet().stream().sorted().toList());
            }
            place = part;
        }
        return Optional.of(new PublicHolidays(manager, path));
    }

    /** What is kept on the day, in English. */
    Optional<String> on(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::ofYear).get(day));
    }

    /** Those of the neighbouring years as well: New Year's Day on a Saturday may be kept in December. */
    private Map<LocalDate, String> ofYear(int year) {
        return Stream.of(year - 1, year, year + 1)
                .flatMap(each -> manager.getHolidays(Year.of(each), HolidayType.PUBLIC_HOLIDAY, region).stream())
                .flatMap(holiday -> days(holiday).map(day -> Map.entry(day, holiday.getDescription(Locale.ENGLISH))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Stream<LocalDate> days(Holiday holiday) {
        return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
    }
}
