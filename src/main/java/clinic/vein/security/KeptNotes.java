package clinic.vein.security;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** What a page that changed something tells the page which it leads to, such as that it is done. */
@Component
class KeptNotes extends KeptJson<List<FlashMap>, KeptNotes.Kept> {

    private static final String ATTRIBUTE = SessionFlashMapManager.class.getName() + ".FLASH_MAPS";

    @SuppressWarnings({"unchecked", "rawtypes"})
    KeptNotes() {
        super(ATTRIBUTE, (Class) List.class, KeptNotes.Kept.class);
    }

    record Kept(List<Note> notes) {}

    /**
     * @param page that it is for
     * @param until in milliseconds since 1970, or -1
     * @param said texts, and what is so or not
     */
    record Note(@Nullable String page, Map<String, List<String>> parameters, long until, Map<String, Object> said) {

        Note {
            for (Object value : requireNonNull(said).values()) {
                if (!(value instanceof String || value instanceof Boolean)) {
                    throw new IllegalStateException("A note for the next page is a text or yes or no, not " + value);
                }
            }
        }

        static Note of(FlashMap map) {
            return new Note(
                    map.getTargetRequestPath(), map.getTargetRequestParams(), map.getExpirationTime(), Map.copyOf(map));
        }

        FlashMap map() {
            FlashMap map = new FlashMap();
            map.setTargetRequestPath(page);
            parameters.forEach((name, values) -> values.forEach(value -> map.addTargetRequestParam(name, value)));
            map.setExpirationTime(until);
            map.putAll(said);
            return map;
        }
    }

    @Override
    protected Kept kept(List<FlashMap> maps) {
        return new Kept(maps.stream().map(Note::of).toList());
    }

    @Override
    protected List<FlashMap> value(Kept kept) {
        return new CopyOnWriteArrayList<>(kept.notes().stream().map(Note::map).toList());
    }
}
