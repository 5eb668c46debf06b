/* See system.h. */
#define WIN32_LEAN_AND_MEAN
#define UNICODE
#include <windows.h>
#include <shellapi.h>

typedef HANDLE channel;

static wchar_t *wide(const char *text) {
  int length = MultiByteToWideChar(CP_UTF8, 0, text, -1, NULL, 0);
  wchar_t *made = length > 0 ? malloc((size_t)length * sizeof *made) : NULL;
  if (made != NULL) MultiByteToWideChar(CP_UTF8, 0, text, -1, made, length);
  return made;
}

static char *narrow(const wchar_t *text) {
  int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
  char *made = length > 0 ? malloc((size_t)length) : NULL;
  if (made != NULL) WideCharToMultiByte(CP_UTF8, 0, text, -1, made, length, NULL, NULL);
  return made;
}

/* The words as UTF-8, whatever the code page; and a console that shows it. */
static void prepare(int *count, char ***all) {
  wchar_t **given = CommandLineToArgvW(GetCommandLineW(), count);
  char **made = given == NULL ? NULL : calloc((size_t)*count + 1, sizeof *made);
  SetConsoleOutputCP(CP_UTF8);
  if (made == NULL) exit(1);
  for (int at = 0; at < *count; at++)
    if ((made[at] = narrow(given[at])) == NULL) exit(1);
  *all = made;
}

static const char *system_language(void) {
  static char name[LOCALE_NAME_MAX_LENGTH * 3];
  wchar_t found[LOCALE_NAME_MAX_LENGTH];
  const char *said = getenv("LC_ALL");
  if (said == NULL || *said == '\0') said = getenv("LANG");
  if (said != NULL && *said != '\0') return strlen(said) <= 100 ? said : "";
  if (GetUserDefaultLocaleName(found, LOCALE_NAME_MAX_LENGTH) == 0) return "";
  return WideCharToMultiByte(CP_UTF8, 0, found, -1, name, sizeof name, NULL, NULL) > 0 ? name : "";
}

static char *data_path(const char *typed, const char *name) {
  if (typed != NULL) return joined(typed, "\\", name);
  const wchar_t *found = _wgetenv(L"APPDATA");
  char *folder = found == NULL ? NULL : narrow(found);
  char *path = folder == NULL ? NULL : joined(folder, "\\Stint\\", name);
  free(folder);
  return path;
}

/* Nobody else writes to the profile of a user, so whose file it is needs no look. */
static char *read_own_file(const char *path, size_t max, size_t *length) {
  wchar_t *name = wide(path);
  HANDLE file = name == NULL ? INVALID_HANDLE_VALUE
                             : CreateFileW(name, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                           NULL, OPEN_EXISTING, 0, NULL);
  DWORD got = 0;
  char *bytes = file == INVALID_HANDLE_VALUE || GetFileType(file) != FILE_TYPE_DISK ? NULL : malloc(max + 1);
  *length = 0;
  while (bytes != NULL && *length < max && ReadFile(file, bytes + *length, (DWORD)(max - *length), &got, NULL) && got > 0)
    *length += got;
  if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
  free(name);
  return bytes;
}

static bool dial(const char *address, channel *opened) {
  wchar_t *name = strncmp(address, "\\\\.\\pipe\\", 9) == 0 ? wide(address) : NULL;
  *opened = INVALID_HANDLE_VALUE;
  while (name != NULL && *opened == INVALID_HANDLE_VALUE) {
    /* The server may learn who asks, and nothing more. */
    *opened = CreateFileW(name, GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING,
                          SECURITY_SQOS_PRESENT | SECURITY_IDENTIFICATION, NULL);
    if (*opened == INVALID_HANDLE_VALUE && (GetLastError() != ERROR_PIPE_BUSY || !WaitNamedPipeW(name, 2000))) break;
  }
  free(name);
  return *opened != INVALID_HANDLE_VALUE;
}

static void hang_up(channel from) { CloseHandle(from); }

static bool transmit(channel to, const char *bytes, size_t length) {
  for (DWORD wrote = 0; length > 0; bytes += wrote, length -= wrote)
    if (!WriteFile(to, bytes, (DWORD)length, &wrote, NULL)) return false;
  return true;
}

static size_t receive(channel from, char *bytes, size_t length) {
  DWORD got = 0;
  return ReadFile(from, bytes, (DWORD)length, &got, NULL) ? got : 0;
}

static const char *put(int stream, const char *bytes, size_t length) {
  static char why[64];
  if (transmit(GetStdHandle(stream == STDOUT ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE), bytes, length)) return NULL;
  DWORD error = GetLastError();
  if (error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL) return DISK_FULL;
  snprintf(why, sizeof why, "error %lu", error);
  return error == ERROR_BROKEN_PIPE || error == ERROR_NO_DATA ? "" : why;
}

/* A pipe tells here only who writes to it. */
static bool is_read(const channel *from) {
  (void)from;
  return true;
}

static void rest(int milliseconds) { Sleep((DWORD)milliseconds); }

static char *current_folder(void) {
  wchar_t folder[32768];
  DWORD length = GetCurrentDirectoryW(32768, folder);
  return length > 0 && length < 32768 ? narrow(folder) : NULL;
}

static int terminal_width(void) {
  CONSOLE_SCREEN_BUFFER_INFO about;
  if (!GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &about)) return 0;
  return about.srWindow.Right - about.srWindow.Left + 1;
}

static char *own_program(void) {
  wchar_t self[32768];
  DWORD length = GetModuleFileNameW(NULL, self, 32768);
  wchar_t *slash = length > 0 && length < 32768 ? wcsrchr(self, L'\\') : NULL;
  if (slash == NULL) return NULL;
  *slash = L'\0';
  char *folder = narrow(self), *path = folder == NULL ? NULL : joined(folder, "\\..\\", "Stint.exe");
  wchar_t *program = path == NULL ? NULL : wide(path);
  DWORD kind = program == NULL ? INVALID_FILE_ATTRIBUTES : GetFileAttributesW(program);
  free(folder);
  free(program);
  if (kind != INVALID_FILE_ATTRIBUTES && !(kind & FILE_ATTRIBUTE_DIRECTORY)) return path;
  free(path);
  return NULL;
}

static bool is_there(const char *program) {
  wchar_t *name = wide(program);
  bool found = name != NULL && GetFileAttributesW(name) != INVALID_FILE_ATTRIBUTES;
  free(name);
  return found;
}

/* Quotes an argument as CommandLineToArgvW reads it: backslashes count only before a quote. */
static void quote(wchar_t *line, const wchar_t *argument) {
  size_t slashes = 0, at = wcslen(line);
  line[at++] = L'"';
  for (;; argument++) {
    if (*argument == L'\\') {
      slashes++;
      continue;
    }
    if (*argument == L'"' || *argument == L'\0') slashes *= 2;
    for (; slashes > 0; slashes--) line[at++] = L'\\';
    if (*argument == L'\0') break;
    if (*argument == L'"') line[at++] = L'\\';
    line[at++] = *argument;
  }
  line[at++] = L'"';
  line[at++] = L' ';
  line[at] = L'\0';
}

static bool spawn(const char *const *arguments, DWORD flags, bool inherits, PROCESS_INFORMATION *started) {
  STARTUPINFOW how = {.cb = sizeof how};
  size_t room = 1;
  for (int at = 0; arguments[at] != NULL; at++) room += 2 * strlen(arguments[at]) + 4;
  wchar_t *line = calloc(room, sizeof *line), *program = wide(arguments[0]);
  if (inherits) {
    how.dwFlags = STARTF_USESTDHANDLES;
    how.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    how.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    how.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  }
  for (int at = 0; line != NULL && arguments[at] != NULL; at++) {
    wchar_t *argument = wide(arguments[at]);
    if (argument != NULL) quote(line, argument);
    free(argument);
  }
  bool is_started = line != NULL && program != NULL &&
                    CreateProcessW(program, line, NULL, NULL, inherits, flags, NULL, NULL, &how, started);
  free(line);
  free(program);
  return is_started;
}

static void become(const char *const *arguments, const char *variable, const char *value) {
  PROCESS_INFORMATION started;
  DWORD code = 1;
  wchar_t *name = wide(variable), *content = wide(value);
  if (name == NULL || content == NULL || !SetEnvironmentVariableW(name, content)) return;
  if (!spawn(arguments, 0, true, &started)) return;
  WaitForSingleObject(started.hProcess, INFINITE);
  GetExitCodeProcess(started.hProcess, &code);
  exit((int)code);
}

static HANDLE left;

static bool leave_running(const char *const *arguments) {
  PROCESS_INFORMATION started;
  if (!spawn(arguments, DETACHED_PROCESS | CREATE_NEW_PROCESS_GROUP, false, &started)) return false;
  left = started.hProcess;
  CloseHandle(started.hThread);
  return true;
}

static bool left_failed(void) {
  DWORD code = 0;
  return WaitForSingleObject(left, 0) == WAIT_OBJECT_0 && GetExitCodeProcess(left, &code) && code != 0;
}
