package clinic.vein.kernel.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form. */
public final class UploadedFiles {

    /** Of what a file was called, how many bytes it has, and where they are until somebody reads them. */
    public interface Made<T> {
        T of(String name, long size, InputStreamSource content);
    }

    private UploadedFiles() {}

    /**
     * @param made from each, of which nothing is read yet
     * @return none where none was chosen, for which browsers send one that is empty and has no name
     */
    public static <T> List<T> chosen(@Nullable List<MultipartFile> sent, Made<T> made) {
        List<T> chosen = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (!file.isEmpty() || !name.isEmpty()) {
                chosen.add(made.of(name, file.getSize(), file));
            }
        }
        return chosen;
    }
}
