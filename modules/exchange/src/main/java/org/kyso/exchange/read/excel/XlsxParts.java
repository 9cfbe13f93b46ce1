package org.kyso.exchange.read.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.kyso.exchange.sheet.UnreadableFileException;

/**
 * The parts of a workbook's package, found by how they are related. Transitional and strict OOXML (ISO/IEC 29500) name the
 * same relations with other beginnings, so that only their ends are compared.
 */
final class XlsxParts {

    private final PackagePart workbook;

    XlsxParts(OPCPackage file) throws OpenXML4JException {
        var relation = relation(file, "officeDocument").orElseThrow(XlsxParts::damaged);
        workbook = Optional.ofNullable(file.getPart(relation)).orElseThrow(XlsxParts::damaged);
    }

    private static UnreadableFileException damaged() {
        return new UnreadableFileException(UnreadableFileException.Reason.DAMAGED);
    }

    private static Optional<PackageRelationship> relation(RelationshipSource source, String kind)
            throws OpenXML4JException {
        return StreamSupport.stream(source.getRelationships().spliterator(), false)
                .filter(relation -> relation.getRelationshipType().endsWith("/" + kind))
                .findFirst();
    }

    InputStream workbook() throws IOException {
        return workbook.getInputStream();
    }

    /** The workbook's part of a kind, such as {@code styles}; empty where it has none. */
    Optional<InputStream> related(String kind) throws OpenXML4JException, IOException {
        var relation = relation(workbook, kind);
        return relation.isPresent() ? Optional.of(open(relation.get())) : Optional.empty();
    }

    /** The part that the workbook calls by a relation's number. */
    InputStream byId(String id) throws OpenXML4JException, IOException {
        var relation = workbook.getRelationship(id);
        if (relation == null) {
            throw damaged();
        }
        return open(relation);
    }

    private InputStream open(PackageRelationship relation) throws OpenXML4JException, IOException {
        var part = workbook.getRelatedPart(relation);
        if (part == null) {
            throw damaged();
        }
        return part.getInputStream();
    }
}
