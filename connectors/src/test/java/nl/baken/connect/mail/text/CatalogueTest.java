package nl.baken.connect.mail.text;

import nl.baken.structure.CatalogueStructure;

class CatalogueTest extends CatalogueStructure {

    CatalogueTest() {
        super(
                "src/main/java/nl/baken/connect/mail/text",
                "src/main/resources/nl/baken/connect/mail/text",
                "words.text");
    }
}
