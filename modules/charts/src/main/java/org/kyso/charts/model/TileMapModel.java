package org.kyso.charts.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.model.TwinTable.Cell;
import org.kyso.charts.model.TwinTable.Column;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Forecast;
import org.kyso.enrollment.api.Measure.Share;
import org.openide.util.NbBundle.Messages;

/** The districts where they lie, as their modules say: a tile each. Always of the whole province. */
public record TileMapModel(List<Tile> tiles, List<Mark> marks) implements MarkedModel {

    /**
     * A district.
     *
     * @param column from the west, 0 first
     * @param row from the north, 0 first
     * @param isMissing whether it is foreseen to miss the last day
     */
    public record Tile(String label, int column, int row, Share share, boolean isMissing) {

        /** How many are left. */
        public int left() {
            return share.whole() - share.part();
        }
    }

    /** Every area of a table. */
    @Messages({
        "# {0} - district",
        "# {1} - part of whole",
        "# {2} - percent",
        "# {3} - left",
        "tipTile={0}: {1} ({2}), {3} left."
    })
    public static TileMapModel of(ChartFigures figures) {
        var tiles = new ArrayList<Tile>();
        var marks = new ArrayList<Mark>();
        for (var area : figures.table().tree().areas()) {
            var district = area.district();
            var place = Place.subtree(district.code());
            var share = figures.measure().of(figures.table().of(place), figures.group(), figures.reading());
            var tile = new Tile(
                    district.shortName(),
                    area.tileColumn(),
                    area.tileRow(),
                    share,
                    figures.forecast(district.code()).filter(Forecast::isMissed).isPresent());
            tiles.add(tile);
            marks.add(new Mark(
                    district.code(),
                    Optional.of(figures.part(place)),
                    Bundle.tipTile(
                            tile.label(),
                            FigureFormats.partOf(share),
                            FigureFormats.percent(share),
                            FigureFormats.count(tile.left()))));
        }
        return new TileMapModel(List.copyOf(tiles), List.copyOf(marks));
    }

    @Override
    @Messages({"headLeft=Left", "headDone=Done"})
    public TwinTable table() {
        var lines = new ArrayList<List<Cell>>();
        int people = 0;
        int done = 0;
        for (int i = 0; i < tiles.size(); i++) {
            var tile = tiles.get(i);
            var mark = marks.get(i);
            lines.add(cells(
                    mark.unitCode(), tile.label(), tile.share(), mark.query().orElse(null)));
            people += tile.share().whole();
            done += tile.share().part();
        }
        var total = cells("", Bundle.allRows(), new Share(done, people), null);
        return new TwinTable(
                List.of(
                        new Column(Bundle.headUnit(), false),
                        new Column(Bundle.headAll(), true),
                        new Column(Bundle.headDone(), true),
                        new Column(Bundle.headShare(), true),
                        new Column(Bundle.headLeft(), true)),
                List.copyOf(lines),
                total);
    }

    private static List<Cell> cells(String code, String label, Share share, FigureQuery done) {
        int left = share.whole() - share.part();
        return List.of(
                new Cell(code, label, Double.NaN, null),
                new Cell(code, FigureFormats.count(share.whole()), share.whole(), null),
                new Cell(code, FigureFormats.count(share.part()), share.part(), done),
                new Cell(code, FigureFormats.percent(share), share.rate().orElse(Double.NaN), done),
                new Cell(code, FigureFormats.count(left), left, null));
    }
}
