package clinic.vein.kernel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of a form. */
public final class UploadedFiles {

    private UploadedFiles() {}

    /**
     * @param made from what it was called, and its content
     * @return none where none was chosen, for which browsers send one that is empty and has no name
     */
    public static <T> List<T> chosen(@Nullable List<MultipartFile> sent, BiFunction<String, byte[], T> made) {
        List<T> chosen = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (!file.isEmpty() || !name.isEmpty()) {
                chosen.add(made.apply(name, content(file)));
            }
        }
        return chosen;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
