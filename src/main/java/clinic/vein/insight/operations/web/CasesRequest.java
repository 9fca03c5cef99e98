package clinic.vein.insight.operations.web;

import clinic.vein.insight.InsightFault;
import clinic.vein.insight.figures.Breakdowns;
import clinic.vein.insight.figures.Figure;
import clinic.vein.insight.figures.KeyFigure;
import clinic.vein.insight.figures.Selection;
import clinic.vein.insight.figures.Stage;
import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.Refused;
import clinic.vein.waiting.WaitLimit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases an address asks for: those of a key figure ({@code figure=NO_SHOWS}, with {@code counted=true} its
 * numerator), or a part of a figure ({@code of=DECLINED&part=PATIENT_CHOICE}, with {@code against=true} those decided
 * against advice).
 */
record CasesRequest(String title, String definition, Selection selection) {

    private static final Set<Figure> BY_PART =
            Set.of(Figure.STAGE, Figure.TRIAGED, Figure.DECLINED, Figure.APPOINTMENT, Figure.CLOSED, Figure.ADVISED);

    static CasesRequest read(Map<String, String> parameters, Optional<WaitLimit> limit) {
        KeyFigure figure = OperationsPageController.code(parameters, "figure", KeyFigure.class);
        if (figure != null) {
            if (!figure.isOf(limit)) {
                throw new Refused("figure", InsightFault.NO_FIGURE);
            }
            boolean counted = figure.isShare() && "true".equals(parameters.get("counted"));
            return new CasesRequest(
                    figure.title(), figure.definition(), counted ? figure.counted(limit) : figure.whole());
        }
        Figure of = OperationsPageController.code(parameters, "of", Figure.class);
        String part = parameters.getOrDefault("part", "");
        if (of == null || !BY_PART.contains(of)) {
            throw new Refused("figure", InsightFault.NO_FIGURE);
        }
        Selection selection = Selection.of(of, part);
        if (of == Figure.ADVISED) {
            selection = "true".equals(parameters.get("against")) ? selection.from(1) : selection.upTo(0);
        }
        return new CasesRequest(title(of, part), "", selection);
    }

    private static String title(Figure of, String part) {
        if (of == Figure.STAGE) {
            for (Stage stage : Stage.values()) {
                if (stage.name().equals(part)) {
                    return new Phrase(FigureText.RECEIVED, stage).inEnglish();
                }
            }
        }
        return Breakdowns.words(of, part);
    }
}
