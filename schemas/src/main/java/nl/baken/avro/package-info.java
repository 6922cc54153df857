/** What the generated records ask of Avro itself; start at {@link nl.baken.avro.ContractClasses}. */
package nl.baken.avro;
