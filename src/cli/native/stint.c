/*
 * The command line of an installed Stint. It sends its words to the running app, copies the answer to standard output
 * and standard error, and exits with the code it is told. The app reads the words; this knows only where the app is,
 * and how to start it. The client in TypeScript (src/cli/main.ts) does the same for checkouts, and both pass one table
 * of tests.
 *
 * client.h is written when this is built (scripts/package/clientHeader.ts): options that have a value, words that work
 * alone, and texts. system.h holds what differs between POSIX and Windows. All text is UTF-8.
 */
#include "system.h"
#include "client.h"

enum { REFUSED = 1, NOT_THERE = 3, FRAME_MAX = 64 * 1024, FILE_MAX_BYTES = 64 * 1024, PROGRAM_MAX = 16, HEAD = 5 };
enum { PATIENCE = 30000, LOOK = 20, AGAIN = 2000 };

/* Bytes that grow. Out of memory there is nothing left to do but end. */
struct buffer {
  char *bytes;
  size_t length, room;
};

static void append(struct buffer *to, const void *bytes, size_t length) {
  if (length > ((size_t)-1) / 4 - to->length) exit(REFUSED);
  if (to->length + length + 1 > to->room) {
    to->room = 2 * (to->length + length + 1);
    to->bytes = realloc(to->bytes, to->room);
    if (to->bytes == NULL) exit(REFUSED);
  }
  if (length > 0) memcpy(to->bytes + to->length, bytes, length);
  to->length += length;
  to->bytes[to->length] = '\0';
}

static void append_text(struct buffer *to, const char *text) { append(to, text, strlen(text)); }

/* As a string of JSON. Bytes that are no UTF-8 are replaced by whoever reads them. */
static void append_json(struct buffer *to, const char *text) {
  append_text(to, "\"");
  for (; *text != '\0'; text++) {
    unsigned char sign = (unsigned char)*text;
    char escaped[8];
    if (sign == '"' || sign == '\\') snprintf(escaped, sizeof escaped, "\\%c", sign);
    else if (sign < 0x20) snprintf(escaped, sizeof escaped, "\\u%04x", sign);
    else snprintf(escaped, sizeof escaped, "%c", sign);
    append_text(to, escaped);
  }
  append_text(to, "\"");
}

static bool is_among(const char *word, size_t length, const char *const *list) {
  for (; *list != NULL; list++)
    if (strlen(*list) == length && memcmp(*list, word, length) == 0) return true;
  return false;
}

/* What has to be known of the words; see readClientWords in src/shared/commandLine/clientWords.ts. */
struct words {
  char **all;
  int count;
  const char *data_dir;
  bool launch, alone;
};

static struct words read_words(char **all, int count) {
  struct words words = {all, count, NULL, false, false};
  const char *first = NULL;
  for (int at = 0; at < count; at++) {
    const char *word = all[at];
    if (strcmp(word, "--") == 0) {
      if (first == NULL && at + 1 < count) first = all[at + 1];
      break;
    }
    if (strcmp(word, "-h") == 0 || strcmp(word, "--help") == 0 || strcmp(word, "--version") == 0 ||
        strcmp(word, "--diagnose") == 0)
      words.alone = true;
    else if (strcmp(word, "--launch") == 0) words.launch = true;
    else if (strncmp(word, "--", 2) != 0) first = first == NULL ? word : first;
    else {
      const char *name = word + 2, *sign = strchr(name, '=');
      size_t length = sign == NULL ? strlen(name) : (size_t)(sign - name);
      const char *value = sign == NULL ? NULL : sign + 1;
      if (sign == NULL && is_among(name, length, client_valued) && at + 1 < count && strncmp(all[at + 1], "--", 2) != 0)
        value = all[++at];
      if (length == strlen("user-data-dir") && strncmp(name, "user-data-dir", length) == 0 && value != NULL)
        words.data_dir = value;
    }
  }
  if (words.data_dir != NULL && *words.data_dir == '\0') words.data_dir = NULL;
  if (first != NULL && is_among(first, strlen(first), client_alone)) words.alone = true;
  return words;
}

static const char *language, *folder;

static void fail(const char *const *texts, const char *detail) {
  bool is_russian = (language[0] | 0x20) == 'r' && (language[1] | 0x20) == 'u';
  const char *text = texts[is_russian ? 1 : 0], *hole = strstr(text, "{detail}");
  struct buffer line = {0};
  append_text(&line, "stint: ");
  append(&line, text, hole == NULL ? strlen(text) : (size_t)(hole - text));
  if (hole != NULL) {
    append_text(&line, detail);
    append_text(&line, hole + strlen("{detail}"));
  }
  append_text(&line, "\n");
  put(STDERR, line.bytes, line.length);
  free(line.bytes);
}

static bool has_printed = false;

/* Copies to standard output. Whoever reads may stop reading, which is no failure; what could not be written is one. */
static void print(const char *bytes, size_t length) {
  const char *why = put(STDOUT, bytes, length);
  has_printed = true;
  if (why == NULL) return;
  if (*why == '\0') exit(0);
  fail(why == DISK_FULL ? text_disk_full : text_not_written, why);
  exit(REFUSED);
}

/* Ends once nobody reads what was printed, as there may be nothing to print for long. What prints nothing goes on. */
static void end_unread(const channel *from) {
  if (has_printed && !is_read(from)) exit(0);
}

/* The file in the data folder: where words are sent to, a token, and the program with its arguments. */
struct endpoint {
  char *file;
  const char *address, *token, *program[PROGRAM_MAX + 1];
};

static const char *next_field(char **at, const char *end) {
  char *field = *at, *stop = field < end ? memchr(field, '\0', (size_t)(end - field)) : NULL;
  if (stop == NULL) return NULL;
  *at = stop + 1;
  return field;
}

static bool read_endpoint(const char *path, struct endpoint *found) {
  size_t length = 0;
  memset(found, 0, sizeof *found);
  found->file = read_own_file(path, FILE_MAX_BYTES, &length);
  if (found->file == NULL) return false;
  char *at = found->file, *end = found->file + length;
  const char *shape = next_field(&at, end);
  found->address = next_field(&at, end);
  found->token = next_field(&at, end);
  for (int part = 0; part < PROGRAM_MAX; part++) found->program[part] = next_field(&at, end);
  if (shape != NULL && strcmp(shape, "stint-1") == 0 && found->token != NULL) return true;
  free(found->file);
  found->file = NULL;
  return false;
}

static char *request_of(const struct words *words, const char *token) {
  struct buffer request = {0};
  char number[32];
  append_text(&request, "{\"token\":");
  append_json(&request, token);
  append_text(&request, ",\"words\":[");
  for (int at = 0; at < words->count; at++) {
    if (at > 0) append_text(&request, ",");
    append_json(&request, words->all[at]);
  }
  append_text(&request, "],\"folder\":");
  append_json(&request, folder);
  append_text(&request, ",\"language\":");
  append_json(&request, language);
  snprintf(number, sizeof number, ",\"columns\":%d}", terminal_width());
  append_text(&request, number);
  return request.bytes;
}

/* Receives exactly so many bytes; false if the connection ends before. */
static bool receive_all(channel from, char *bytes, size_t length) {
  for (size_t at = 0; at < length;) {
    size_t got = receive(from, bytes + at, length - at);
    if (got == 0) return false;
    at += got;
  }
  return true;
}

/* How an answer ended. `waits`: to ask again once Stint is back, after `wait` is printed. */
struct ended {
  bool answered, waits;
  int code;
  struct buffer wait;
};

/* Copies the answer, up to the exit code or the end. What Stint would not say counts as the end. */
static void copy(channel from, struct ended *ended) {
  static char content[FRAME_MAX];
  unsigned char head[HEAD];
  for (;;) {
    end_unread(&from);
    if (!receive_all(from, (char *)head, HEAD)) return;
    size_t length = (size_t)head[1] << 24 | (size_t)head[2] << 16 | (size_t)head[3] << 8 | head[4];
    if (length > FRAME_MAX || !receive_all(from, content, length)) return;
    switch (head[0]) {
      case 'o':
        print(content, length);
        break;
      case 'e':
        put(STDERR, content, length);
        break;
      case 'w':
        ended->waits = true;
        ended->wait.length = 0;
        append(&ended->wait, content, length);
        break;
      case 'x':
        if (length != 1) return;
        ended->answered = true;
        ended->code = (unsigned char)content[0];
        return;
      default:
        return;
    }
  }
}

/* Sends the words. Returns whether somebody was there to take them. */
static bool ask(const char *path, const struct words *words, struct ended *ended) {
  struct endpoint endpoint;
  channel to;
  if (!read_endpoint(path, &endpoint)) return false;
  bool there = dial(endpoint.address, &to);
  if (there) {
    char *request = request_of(words, endpoint.token);
    free(ended->wait.bytes);
    *ended = (struct ended){0};
    if (transmit(to, request, strlen(request)) && transmit(to, "\n", 1)) copy(to, ended);
    hang_up(to);
    free(request);
  }
  free(endpoint.file);
  return there;
}

/*
 * Starts the app: the one that this belongs to, else the one that used the data last. With `request` it carries the
 * words out alone, and this does not return if it could be started; else it stays, out of sight.
 */
static bool start(const char *path, const struct words *words, const char *request) {
  struct endpoint endpoint = {0};
  const char *arguments[PROGRAM_MAX + 16];
  int count = 0;
  char *own = own_program();
  struct buffer data = {0};
  if (own != NULL) {
    arguments[count++] = own;
    if (words->data_dir != NULL) {
      append_text(&data, "--user-data-dir=");
      append_text(&data, words->data_dir);
      arguments[count++] = data.bytes;
    }
  } else if (read_endpoint(path, &endpoint)) {
    while (endpoint.program[count] != NULL) arguments[count] = endpoint.program[count], count++;
  }
  bool is_started = count > 0;
  if (is_started && !is_there(arguments[0])) {
    fail(text_gone, arguments[0]);
    exit(NOT_THERE);
  }
  if (is_started && request != NULL) {
#ifdef __linux__
    for (int at = 0; client_quiet_linux[at] != NULL; at++) arguments[count++] = client_quiet_linux[at];
#else
    (void)client_quiet_linux;
#endif
    for (int at = 0; client_quiet[at] != NULL; at++) arguments[count++] = client_quiet[at];
    arguments[count] = NULL;
    become(arguments, "STINT_COMMAND_LINE", request);
    is_started = false;
  } else if (is_started) {
    arguments[count++] = "--hidden";
    arguments[count] = NULL;
    is_started = leave_running(arguments);
  }
  free(own);
  free(data.bytes);
  free(endpoint.file);
  return is_started;
}

static int run(const struct words *words) {
  struct ended ended = {0};
  char *path = data_path(words->data_dir, "command-line");
  bool there = path != NULL && ask(path, words, &ended);
  if (!there && words->launch && path != NULL && start(path, words, NULL)) {
    bool failed = false;
    for (int waited = 0; !there && !failed && waited < PATIENCE; waited += LOOK) {
      rest(LOOK);
      failed = left_failed();
      there = ask(path, words, &ended);
    }
  } else if (!there && words->alone && !words->launch && path != NULL) {
    char *request = request_of(words, "");
    start(path, words, request);
    free(request);
    free(path);
    fail(text_not_started, "");
    return NOT_THERE;
  }
  while (there && !ended.answered && ended.waits) {
    print(ended.wait.bytes, ended.wait.length);
    do {
      rest(AGAIN);
      end_unread(NULL);
    } while (!ask(path, words, &ended));
  }
  free(path);
  free(ended.wait.bytes);
  if (there && ended.answered) return ended.code;
  if (there) return fail(text_cut, ""), NOT_THERE;
  fail(words->launch ? text_not_started : text_not_there, "");
  return NOT_THERE;
}

int main(int count, char **all) {
  prepare(&count, &all);
  language = system_language();
  folder = current_folder();
  if (folder == NULL) folder = "/";
  struct words words = read_words(all + (count > 0), count > 0 ? count - 1 : 0);
  return run(&words);
}
