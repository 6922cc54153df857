/**
 * Events from files that people and tools drop in a folder. Start at
 * {@link nl.baken.connect.dropfolder.DropFolderSourceTask}.
 */
package nl.baken.connect.dropfolder;
