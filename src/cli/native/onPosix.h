/* See system.h. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

typedef int channel;
extern char **environ;

/* Standard streams that are closed must not become the connection; and who stops reading is told by an error. */
static void prepare(int *count, char ***all) {
  (void)count, (void)all;
  int descriptor;
  do descriptor = open("/dev/null", O_RDWR);
  while (descriptor >= 0 && descriptor <= STDERR);
  if (descriptor > STDERR) close(descriptor);
  signal(SIGPIPE, SIG_IGN);
}

static const char *system_language(void) {
  const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  for (size_t at = 0; at < sizeof names / sizeof *names; at++) {
    const char *value = getenv(names[at]);
    if (value != NULL && *value != '\0') return strlen(value) <= 100 ? value : "";
  }
  return "";
}

/* A file in the data folder. `typed`: that folder; NULL: the usual one. */
static char *data_path(const char *typed, const char *name) {
  const char *home = getenv("HOME");
  if (typed != NULL) return joined(typed, "/", name);
#ifdef __APPLE__
  return home == NULL ? NULL : joined(home, "/Library/Application Support/Stint/", name);
#else
  const char *config = getenv("XDG_CONFIG_HOME");
  if (config != NULL && *config != '\0') return joined(config, "/Stint/", name);
  return home == NULL ? NULL : joined(home, "/.config/Stint/", name);
#endif
}

/* A regular file that nobody but this user writes to; see isOwn in src/main/core/regularFile.ts. */
static bool is_own(int file) {
  struct stat about;
  return fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_uid == geteuid() &&
         (about.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

/* The content of such a file of at most `max` bytes, to be freed; NULL if there is none. */
static char *read_own_file(const char *path, size_t max, size_t *length) {
  int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  char *bytes = file >= 0 && is_own(file) ? malloc(max + 1) : NULL;
  ssize_t got = 0;
  *length = 0;
  while (bytes != NULL && *length < max && (got = read(file, bytes + *length, max - *length)) > 0)
    *length += (size_t)got;
  if (file >= 0) close(file);
  return bytes;
}

static bool dial(const char *address, channel *opened) {
  struct sockaddr_un to = {.sun_family = AF_UNIX};
  if (strlen(address) >= sizeof to.sun_path) return false;
  memcpy(to.sun_path, address, strlen(address) + 1);
  *opened = socket(AF_UNIX, SOCK_STREAM, 0);
  if (*opened < 0) return false;
  if (connect(*opened, (const struct sockaddr *)&to, sizeof to) == 0) return true;
  close(*opened);
  return false;
}

static void hang_up(channel from) { close(from); }

/* Writes everything; false with `errno` if that is not possible. */
static bool write_all(int to, const char *bytes, size_t length) {
  for (size_t at = 0; at < length;) {
    ssize_t wrote = write(to, bytes + at, length - at);
    struct pollfd waits = {.fd = to, .events = POLLOUT};
    if (wrote >= 0) at += (size_t)wrote;
    else if (errno == EAGAIN) poll(&waits, 1, -1);
    else if (errno != EINTR) return false;
  }
  return true;
}

static bool transmit(channel to, const char *bytes, size_t length) { return write_all(to, bytes, length); }

/* Up to so many bytes; 0 at the end. */
static size_t receive(channel from, char *bytes, size_t length) {
  ssize_t got;
  do got = read(from, bytes, length);
  while (got < 0 && errno == EINTR);
  return got < 0 ? 0 : (size_t)got;
}

/* NULL once it is written; else why it is not: empty where nobody reads any more, or DISK_FULL. */
static const char *put(int stream, const char *bytes, size_t length) {
  if (write_all(stream, bytes, length)) return NULL;
  return errno == EPIPE ? "" : errno == ENOSPC ? DISK_FULL : strerror(errno);
}

/* Whether somebody reads standard output. With `from` it waits until that has something to receive, or nobody does. */
static bool is_read(const channel *from) {
  struct pollfd both[] = {{.fd = STDOUT}, {.fd = from == NULL ? -1 : *from, .events = POLLIN}};
  while (poll(both, 2, from == NULL ? 0 : -1) < 0 && errno == EINTR) continue;
  return both[1].revents != 0 || (both[0].revents & (POLLERR | POLLHUP)) == 0;
}

static void rest(int milliseconds) { poll(NULL, 0, milliseconds); }

/*
 * The folder that paths count from, to be freed. Where somebody removed it, this process goes to the root: programs that
 * it starts need a folder to be in.
 */
static char *current_folder(void) {
  char *folder = realpath(".", NULL);
  return folder == NULL && chdir("/") == 0 ? realpath("/", NULL) : folder;
}

static int terminal_width(void) {
  struct winsize size = {0};
  if (!isatty(STDOUT)) return 0;
  return ioctl(STDOUT, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_col <= 10000 ? size.ws_col : 80;
}

/*
 * What starts the app that this client was installed with, to be freed; NULL if it stands alone. On Linux that is the
 * launcher, which says what is missing where the app cannot run.
 */
static char *own_program(void) {
  char self[PATH_MAX + 1] = {0};
#ifdef __APPLE__
  char found[PATH_MAX + 1];
  uint32_t room = PATH_MAX;
  if (_NSGetExecutablePath(found, &room) != 0 || realpath(found, self) == NULL) return NULL;
  const char *const program = "/../MacOS/Stint";
#else
  if (readlink("/proc/self/exe", self, PATH_MAX) <= 0) return NULL;
  const char *const program = "/../launch";
#endif
  char *slash = strrchr(self, '/');
  if (slash == NULL) return NULL;
  *slash = '\0';
  struct stat about;
  char *path = joined(self, program, "");
  if (path != NULL && stat(path, &about) == 0 && S_ISREG(about.st_mode) && access(path, X_OK) == 0) return path;
  free(path);
  return NULL;
}

static bool is_there(const char *program) { return access(program, F_OK) == 0; }

/* Replaces this process. Returns only if that fails. */
static void become(const char *const *arguments, const char *variable, const char *value) {
  signal(SIGPIPE, SIG_DFL);
  if (setenv(variable, value, 1) == 0) execv(arguments[0], (char *const *)arguments);
}

/* The program that was left running, and what it says on standard error; on Linux, where a launcher may refuse. */
static pid_t left = -1;
static int said = -1;

/* Starts a program that stays when this one ends. */
static bool leave_running(const char *const *arguments) {
  int ends[2] = {-1, -1};
#ifdef __linux__
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
#endif
  left = fork();
  if (left != 0) {
    if (ends[1] >= 0) close(ends[1]);
    said = ends[0];
    return left > 0;
  }
  setsid();
  signal(SIGPIPE, SIG_DFL);
  int nowhere = open("/dev/null", O_RDWR);
  for (int stream = 0; stream <= STDERR; stream++) dup2(nowhere, stream);
  if (nowhere > STDERR) close(nowhere);
  if (ends[1] >= 0) {
    fcntl(ends[1], F_SETFL, 0);
    dup2(ends[1], STDERR);
  }
  execv(arguments[0], (char *const *)arguments);
  _exit(127);
}

/* Passes on what the program that was left running says. Returns whether it ended with an error. */
static bool left_failed(void) {
  char bytes[1024];
  int status = 0;
  bool ended = waitpid(left, &status, WNOHANG) == left;
  for (ssize_t got; said >= 0 && (got = read(said, bytes, sizeof bytes)) > 0;) put(STDERR, bytes, (size_t)got);
  return ended && status != 0;
}
