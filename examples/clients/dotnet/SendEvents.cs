// NOT RUN: written from the documentation of .NET 8; no machine of this project has it.
//
// Sends the events of a file, one a line, to Baken: dotnet run -- ../events.jsonl
// Ends with 0 when Baken has every event, with 1 when it refuses one, and with 2 when it could not be asked. It may be run
// again: an event with the same source and id counts once.
using System.Net;
using System.Text;

const int EventsARequest = 500;
const int Tries = 8;
var url = (Environment.GetEnvironmentVariable("BAKEN_URL") ?? "http://127.0.0.1:8080") + "/v1/events";

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run -- FILE");
    return 2;
}

using var http = new HttpClient();
var events = File.ReadLines(args[0]).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
foreach (var lines in events.Chunk(EventsARequest))
{
    try
    {
        using var answer = await Post(string.Join('\n', lines));
        if (answer.StatusCode != HttpStatusCode.Accepted)
        {
            // A problem as RFC 9457 has it, with each error of each event.
            Console.Error.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.StatusCode == HttpStatusCode.BadRequest ? 1 : 2;
        }
    }
    catch (HttpRequestException e)
    {
        Console.Error.WriteLine($"Baken does not answer at {url}: {e.Message}");
        return 2;
    }
}
Console.WriteLine($"Baken has {events.Count} events");
return 0;

// The answer to these events. Whoever is told "later" asks again.
async Task<HttpResponseMessage> Post(string body)
{
    for (var attempt = 1; ; attempt++)
    {
        var wait = TimeSpan.FromSeconds(attempt);
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/x-ndjson");
            var answer = await http.PostAsync(url, content);
            var later = answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
                or HttpStatusCode.ServiceUnavailable;
            if (!later || attempt == Tries)
            {
                return answer;
            }
            wait = answer.Headers.RetryAfter?.Delta ?? wait;
            answer.Dispose();
        }
        catch (HttpRequestException) when (attempt < Tries)
        {
        }
        await Task.Delay(wait);
    }
}
