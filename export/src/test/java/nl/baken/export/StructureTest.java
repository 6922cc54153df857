package nl.baken.export;

import nl.baken.structure.Module;
import nl.baken.structure.ModuleStructure;

class StructureTest extends ModuleStructure {

    StructureTest() {
        super(Module.EXPORT);
    }
}
