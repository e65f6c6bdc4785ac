using System.Globalization;

namespace Hengjian.Portal.Planting;

/// <summary>Targets that fail before any answer.</summary>
internal static class NetworkPlants
{
    public static void Add(PlantBook book)
    {
        for (var index = 0; index < book.Options.PerClass; index++)
        {
            book.PlantDead("unknown-host", string.Create(CultureInfo.InvariantCulture, $"http://www.qinglan-{index}.invalid{book.FreshPath()}"), ["dns"]);
            book.PlantDead("refused", $"http://{book.Addresses.Refused}{book.FreshPath()}", ["connect"]);
            book.PlantDead("tls-expired", $"https://{book.Addresses.Expired}{book.FreshPath()}", ["tls"]);
            book.PlantDead("tls-wrong-name", $"https://{book.Addresses.WrongName}{book.FreshPath()}", ["tls"]);
            book.PlantDead("tls-self-signed", $"https://{book.Addresses.SelfSigned}{book.FreshPath()}", ["tls"]);
            // A firewall cuts off what it does not like in the same way: whoever is reset knows nothing of what others see.
            book.PlantNotProven("reset-in-the-middle", $"http://{book.Addresses.Resetting}{book.FreshPath()}", ["connect"]);
        }

        if (book.Options.Waits)
        {
            book.PlantNotProven("hanging-host", $"http://{book.Addresses.Hanging}{book.FreshPath()}", ["timeout"]);
        }
    }
}
