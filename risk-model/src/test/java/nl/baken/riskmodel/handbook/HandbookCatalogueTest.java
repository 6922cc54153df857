package nl.baken.riskmodel.handbook;

import nl.baken.structure.CatalogueStructure;

class HandbookCatalogueTest extends CatalogueStructure {

    HandbookCatalogueTest() {
        super(
                "src/main/java/nl/baken/riskmodel/handbook",
                "src/main/resources/nl/baken/riskmodel/handbook",
                "language.text",
                "this.text");
    }
}
