// Sends CloudEvents of one project with kafkajs at its defaults, in the mode "structured" or "binary".
const { Kafka, logLevel } = require('kafkajs')

const [bootstrapServers, topic, project, client, count, mode] = process.argv.slice(2)
const producer = new Kafka({ brokers: bootstrapServers.split(','), logLevel: logLevel.ERROR }).producer()
const start = Date.parse('2024-03-01T00:00:00Z')

function message(number) {
  const attributes = {
    specversion: '1.0',
    type: 'nl.baken.StatusReported.v1',
    id: `${client}-${number}`,
    source: `urn:test:${client}`,
    subject: project,
    time: new Date(start + number * 60000).toISOString(),
  }
  const data = { overall: 'GREEN' }
  if (mode === 'structured') {
    return {
      key: project,
      value: JSON.stringify({ ...attributes, datacontenttype: 'application/json', data }),
      headers: { 'content-type': 'application/cloudevents+json' },
    }
  }
  const headers = { 'content-type': 'application/json' }
  Object.entries(attributes).forEach(([name, value]) => (headers[`ce_${name}`] = value))
  return { key: project, value: JSON.stringify(data), headers }
}

async function send() {
  await producer.connect()
  for (let number = 0; number < Number(count); number++) {
    await producer.send({ topic, messages: [message(number)] })
  }
  await producer.disconnect()
}

send().catch((error) => {
  console.error(error)
  process.exit(1)
})
