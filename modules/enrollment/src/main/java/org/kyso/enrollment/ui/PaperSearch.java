package org.kyso.enrollment.ui;

import java.util.List;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.exchange.api.WordIndex;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.spi.SearchSource;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.openide.windows.WindowManager;

/** Finds imported files by their names; opened, the Returns window shows what came when. */
@ServiceProvider(service = SearchSource.class, position = 400)
@Messages({
    "foundPapers=Papers",
    "# {0} - day",
    "foundImported=imported on {0}",
    "# {0} - day",
    "foundSpeaksOf=as of {0}"
})
public final class PaperSearch implements SearchSource {

    @Override
    public String heading() {
        return Bundle.foundPapers();
    }

    @Override
    public Index read() throws RefusedException {
        var papers = Stores.getDefault().current().isEmpty()
                ? List.<Source>of()
                : Sources.getDefault().all().stream()
                        .filter(source -> source.kind() != Source.Kind.HAND)
                        .toList();
        var index = WordIndex.of(papers.stream().map(Source::fileName));
        return (words, most) -> index.find(words, most).stream()
                .map(papers::get)
                .map(paper -> new Found(paper.fileName(), detail(paper), PaperSearch::openReturns))
                .toList();
    }

    private static String detail(Source paper) {
        return paper.reportedOn() == null
                ? Bundle.foundImported(FigureNames.date(paper.importedOn()))
                : Bundle.foundSpeaksOf(FigureNames.date(paper.reportedOn()));
    }

    private static void openReturns() {
        var window = WindowManager.getDefault().findTopComponent("ReturnsTopComponent");
        window.open();
        window.requestActive();
    }
}
