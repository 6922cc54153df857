package nl.baken.cli.report;

import nl.baken.structure.CatalogueStructure;

class ReportCatalogueTest extends CatalogueStructure {

    ReportCatalogueTest() {
        super("src/main/java", "src/main/resources/nl/baken/cli/report", "words.text");
    }
}
