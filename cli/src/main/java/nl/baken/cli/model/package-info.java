/** Cases of a model: run, and written for people and programs. */
package nl.baken.cli.model;
