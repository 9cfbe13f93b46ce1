package org.kyso.enrollment.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kyso.exchange.api.CorrectionSheet;
import org.kyso.exchange.api.Corrections;
import org.kyso.exchange.spi.Finding;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/**
 * A return whose sheets speak of different days: each counts for its own.
 *
 * @param parts a day each, in order
 */
record SeveralDaysPreview(List<ReturnPreview> parts) implements ImportPreview {

    @Override
    public String kind() {
        return parts.get(0).kind();
    }

    @Override
    public String summary() {
        return parts.stream().map(ReturnPreview::summary).collect(Collectors.joining("; "));
    }

    @Override
    public Optional<LocalDate> assumedDay() {
        return parts.stream().flatMap(part -> part.assumedDay().stream()).findFirst();
    }

    @Override
    public int changing() {
        return parts.stream().mapToInt(ReturnPreview::changing).sum();
    }

    @Override
    public int unchanged() {
        return parts.stream().mapToInt(ReturnPreview::unchanged).sum();
    }

    @Override
    public List<Finding> findings() {
        return parts.stream().flatMap(part -> part.findings().stream()).toList();
    }

    @Override
    public List<CorrectionSheet> corrections() {
        var all = new Corrections();
        parts.forEach(part -> all.addAll(part.corrections()));
        return all.sheets();
    }

    @Override
    public void take(Progress progress) throws RefusedException {
        StoreAccess.getDefault().write(t -> {
            for (var part : parts) {
                part.take(progress);
            }
            return null;
        });
    }
}
