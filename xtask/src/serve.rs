//! A static web server for the page, on 127.0.0.1 only: for `cargo xtask serve`, and for the tests that drive a real
//! browser.
//!
//! It behaves like the plainest static host, so that what works here works anywhere: no special headers, no rewriting.
//! It reads from one folder and never from outside it.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The port that `serve` tries first.
pub const DEFAULT_PORT: u16 = 8000;

const PORTS_TRIED: u16 = 100;
const LONGEST_REQUEST: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// A server that listens but does not answer yet.
#[derive(Debug)]
pub struct Server {
    folder: PathBuf,
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Listens on 127.0.0.1 at `port`; 0 lets the system choose a free one.
    ///
    /// # Errors
    /// When `folder` does not exist or the port is taken.
    pub fn bind(folder: &Path, port: u16) -> io::Result<Self> {
        let folder = folder.canonicalize()?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        Ok(Self {
            folder,
            listener,
            address,
        })
    }

    /// Listens at `port`, or at the next free one after it.
    ///
    /// # Errors
    /// When `folder` does not exist or a hundred ports in a row are taken.
    pub fn bind_from(folder: &Path, port: u16) -> io::Result<Self> {
        let mut outcome = Self::bind(folder, port);
        for next in (port..u16::MAX).skip(1).take(PORTS_TRIED.into()) {
            match &outcome {
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                    outcome = Self::bind(folder, next)
                }
                _ => break,
            }
        }
        outcome
    }

    /// The address of the page, with a slash at its end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Answers until the process ends.
    pub fn run(self) -> ! {
        let never = AtomicBool::new(false);
        loop {
            self.answer_until(&never);
        }
    }

    /// Answers in a thread of its own until the returned handle is dropped.
    #[must_use]
    pub fn spawn(self) -> RunningServer {
        let url = self.url();
        let address = self.address;
        let stop = Arc::new(AtomicBool::new(false));
        let seen_by_thread = Arc::clone(&stop);
        let thread = thread::spawn(move || self.answer_until(&seen_by_thread));
        RunningServer {
            url,
            address,
            stop,
            thread: Some(thread),
        }
    }

    fn answer_until(&self, stop: &AtomicBool) {
        for stream in self.listener.incoming() {
            if stop.load(Ordering::SeqCst) {
                return;
            }
            if let Ok(stream) = stream {
                let folder = self.folder.clone();
                // A visitor who hangs up early is no concern of ours.
                thread::spawn(move || drop(answer(stream, &folder)));
            }
        }
    }
}

/// A server that answers; it stops when this is dropped.
#[derive(Debug)]
pub struct RunningServer {
    url: String,
    address: SocketAddr,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl RunningServer {
    /// The address of the page, with a slash at its end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for RunningServer {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // The thread sleeps in accept(): one more visitor wakes it.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn answer(stream: TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new((&stream).take(LONGEST_REQUEST));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    // Headers carry nothing we use, but a browser wants them read before it listens.
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let reply = reply_to(&request, folder);
    let mut stream = &stream;
    write!(
        stream,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        reply.status,
        reply.media_type,
        reply.body.len()
    )?;
    if reply.with_body {
        stream.write_all(&reply.body)?;
    }
    stream.flush()
}

struct Reply {
    status: &'static str,
    media_type: &'static str,
    body: Vec<u8>,
    with_body: bool,
}

fn reply_to(request: &str, folder: &Path) -> Reply {
    let mut words = request.split_ascii_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    if !matches!(method, "GET" | "HEAD") {
        return refusal("405 Method Not Allowed");
    }
    let with_body = method == "GET";
    let Some(path) = file_for(target, folder) else {
        return Reply {
            with_body,
            ..refusal("404 Not Found")
        };
    };
    match fs::read(&path) {
        Ok(body) => Reply {
            status: "200 OK",
            media_type: media_type(&path),
            body,
            with_body,
        },
        Err(_) => Reply {
            with_body,
            ..refusal("404 Not Found")
        },
    }
}

fn refusal(status: &'static str) -> Reply {
    Reply {
        status,
        media_type: "text/plain; charset=utf-8",
        body: format!("{status}\n").into_bytes(),
        with_body: true,
    }
}

/// The file that a request target names, if there is one inside `folder`.
fn file_for(target: &str, folder: &Path) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next().unwrap_or("");
    let path = percent_decoded(path.strip_prefix('/')?)?;
    if path.split('/').any(|part| part == "..")
        || path.contains(['\\', '\0'])
        || path.starts_with('/')
    {
        return None;
    }
    // Canonical, so that a symbolic link cannot lead out either.
    let mut file = folder.join(path).canonicalize().ok()?;
    if file.is_dir() {
        file.push("index.html");
    }
    (file.starts_with(folder) && file.is_file()).then_some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        if *first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or("")
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "asm" | "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with a page, a module below it, and a secret beside it that must never be served.
    fn sample(name: &str) -> PathBuf {
        let outer =
            std::env::temp_dir().join(format!("ringside-serve-{name}-{}", std::process::id()));
        fs::create_dir_all(outer.join("dist/pkg")).unwrap();
        fs::write(outer.join("secret.txt"), "secret").unwrap();
        fs::write(outer.join("dist/index.html"), "<p>page</p>").unwrap();
        fs::write(outer.join("dist/pkg/ringside.wasm"), b"\0asm").unwrap();
        outer
    }

    fn ask(server: &RunningServer, request_line: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "{request_line}\r\nHost: here\r\n\r\n").unwrap();
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply).unwrap();
        String::from_utf8(reply).unwrap()
    }

    #[test]
    fn serves_files_with_their_media_types() {
        let outer = sample("types");
        let server = Server::bind(&outer.join("dist"), 0).unwrap().spawn();
        let page = ask(&server, "GET / HTTP/1.1");
        assert!(page.starts_with(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 11\r\n"
        ));
        assert!(page.ends_with("\r\n\r\n<p>page</p>"), "{page}");
        let module = ask(&server, "GET /pkg/ringside%2Ewasm?v=1 HTTP/1.1");
        assert!(
            module.contains("Content-Type: application/wasm\r\n"),
            "{module}"
        );
        let head = ask(&server, "HEAD /index.html HTTP/1.1");
        assert!(
            head.contains("Content-Length: 11\r\n") && head.ends_with("\r\n\r\n"),
            "{head}"
        );
        fs::remove_dir_all(outer).unwrap();
    }

    #[test]
    fn refuses_what_is_outside_the_folder_or_not_there() {
        let outer = sample("outside");
        std::os::unix::fs::symlink(outer.join("secret.txt"), outer.join("dist/link.txt")).unwrap();
        let server = Server::bind(&outer.join("dist"), 0).unwrap().spawn();
        for target in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/pkg/..%2f..%2fsecret.txt",
            "//etc/passwd",
            "/..\\secret.txt",
            "/%00",
            "/%zz",
            "/%C0%AE",
            "/missing",
            "/link.txt",
            "secret.txt",
            "",
        ] {
            let reply = ask(&server, &format!("GET {target} HTTP/1.1"));
            assert!(reply.starts_with("HTTP/1.1 404 "), "{target}: {reply}");
        }
        assert!(ask(&server, "POST / HTTP/1.1").starts_with("HTTP/1.1 405 "));
        fs::remove_dir_all(outer).unwrap();
    }

    #[test]
    fn takes_the_next_port_when_one_is_taken() {
        let outer = sample("ports");
        let first = Server::bind(&outer.join("dist"), 0).unwrap();
        let second = Server::bind_from(&outer.join("dist"), first.address.port()).unwrap();
        assert!(second.address.port() > first.address.port());
        fs::remove_dir_all(outer).unwrap();
    }
}
