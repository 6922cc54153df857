/** Which kinds of events there are; start at {@link nl.baken.contract.EventTypes}. */
package nl.baken.contract;
