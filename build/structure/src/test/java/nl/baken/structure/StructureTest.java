package nl.baken.structure;

class StructureTest extends ModuleStructure {

    StructureTest() {
        super(Module.STRUCTURE);
    }
}
