using System.Text;
using Hengjian.Portal.Layout;
using Hengjian.Portal.Planting;

namespace Hengjian.Portal.Serving;

/// <summary>A portal as files for nginx: the ordinary pages lie in <c>site/</c>, everything planted is asked of the program behind.</summary>
internal static class StaticSite
{
    /// <summary>Writes the pages and <c>nginx.conf</c>, to be used with <c>nginx -p DIR -c nginx.conf</c>.</summary>
    /// <returns>How many bytes the pages have.</returns>
    public static async Task<long> WriteAsync(PlantBook book, string folder, string behind, CancellationToken cancellation)
    {
        var site = Path.Combine(folder, "site");
        Directory.CreateDirectory(Path.Combine(folder, "logs"));
        Directory.CreateDirectory(Path.Combine(folder, "home"));
        long bytes = 0;
        foreach (var page in OrdinaryPage.All(book.Layout))
        {
            using var written = OrdinaryWriter.Write(book, page);
            var file = page.Kind == PageKind.Home ? Path.Combine(folder, "home", "page.html") : Path.Combine(site, page.Path(book.Layout)[1..]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, written.Written, cancellation);
            bytes += written.Length;
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), Configuration(book.Addresses.Main, behind), new UTF8Encoding(false), cancellation);
        return bytes;
    }

    private static string Configuration(string main, string behind) => $$"""
        daemon off;
        worker_processes 1;
        pid logs/nginx.pid;
        error_log logs/error.log warn;
        events { worker_connections 1024; }
        http {
          types { text/html html; }
          default_type application/octet-stream;
          charset off;
          sendfile on;
          tcp_nopush on;
          access_log off;
          keepalive_requests 100000;
          open_file_cache max=20000 inactive=600s;
          client_body_temp_path logs/body;
          proxy_temp_path logs/proxy;
          fastcgi_temp_path logs/fastcgi;
          uwsgi_temp_path logs/uwsgi;
          scgi_temp_path logs/scgi;
          upstream portal { server {{behind}}; keepalive 32; }
          server {
            listen {{main}} backlog=511;
            root site;
            add_header LinkChecker enabled always; # lets LinkChecker ask faster than three times a second
            location = / { root home; try_files /page.html =404; }
            location / { try_files $uri @portal; }
            location @portal {
              proxy_pass http://portal;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
              proxy_set_header Host $http_host;
              proxy_buffering off;
            }
          }
        }

        """;
}
