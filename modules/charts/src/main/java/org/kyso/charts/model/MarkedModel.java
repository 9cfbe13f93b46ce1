package org.kyso.charts.model;

import java.util.List;
import java.util.Optional;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;

/** A chart whose marks count people one by one. Immutable. */
public sealed interface MarkedModel permits HeatMapModel, TileMapModel, ChangesModel, WaterfallModel {

    /** The model of a kind; empty for the kinds that have another sort. */
    static Optional<MarkedModel> of(ChartKind kind, ChartFigures figures, String unitCode) {
        return switch (kind) {
            case RANKING, TREND, STEPS -> Optional.empty();
            case HEAT_MAP -> Optional.of(HeatMapModel.of(figures, unitCode));
            case TILE_MAP -> Optional.of(TileMapModel.of(figures));
            case CHANGES -> Optional.of(ChangesModel.of(figures, unitCode));
            case WATERFALL -> Optional.of(WaterfallModel.of(figures, unitCode));
        };
    }

    /** How many rows it has that need their height; 0 for one that fills what room there is. */
    default int rowCount() {
        return 0;
    }

    /** What is drawn, row by row from left to right. */
    List<Mark> marks();

    /** The same as a table. */
    TwinTable table();
}
