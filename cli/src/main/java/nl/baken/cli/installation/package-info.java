/** All of Baken on one machine, in one directory. Start at {@link nl.baken.cli.installation.LocalInstallation}. */
package nl.baken.cli.installation;
