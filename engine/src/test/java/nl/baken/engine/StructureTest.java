package nl.baken.engine;

import nl.baken.structure.Module;
import nl.baken.structure.PureModuleStructure;

class StructureTest extends PureModuleStructure {

    StructureTest() {
        super(Module.ENGINE);
    }
}
