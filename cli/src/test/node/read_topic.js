// Reads a topic from its beginning with kafkajs at its defaults, and ends when it has read as many records as it was told.
const { Kafka, logLevel } = require('kafkajs')

const [bootstrapServers, topic, count] = process.argv.slice(2)
const kafka = new Kafka({ brokers: bootstrapServers.split(','), logLevel: logLevel.ERROR })
const consumer = kafka.consumer({ groupId: `reader-${process.pid}-${topic}` })
let read = 0

consumer.on('consumer.crash', ({ payload }) => {
  console.error(payload.error)
  process.exit(1)
})

async function run() {
  await consumer.connect()
  await consumer.subscribe({ topics: [topic], fromBeginning: true })
  await consumer.run({
    eachMessage: async ({ message }) => {
      if (message.value === null || message.value[0] !== 0) {
        throw new Error('not in the wire format of the schema registry')
      }
      read += 1
      if (read === Number(count)) {
        process.exit(0)
      }
    },
  })
}

run().catch((error) => {
  console.error(error)
  process.exit(1)
})
