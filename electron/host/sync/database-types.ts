/** The tables and functions of the cloud. Written by `npm run types` from supabase/migrations; never by hand. */
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: {
      achievements: {
        Row: {
          code: string
          descr: string | null
          id: string
          measure: string | null
          threshold: number | null
          title: string
        }
        ComputedFields: never
        Insert: {
          code: string
          descr?: string | null
          id?: string
          measure?: string | null
          threshold?: number | null
          title: string
        }
        Update: {
          code?: string
          descr?: string | null
          id?: string
          measure?: string | null
          threshold?: number | null
          title?: string
        }
        Relationships: []
      }
      aggregates: {
        Row: {
          accuracy: number | null
          clean_takes: number | null
          correct_count: number | null
          coverage: number | null
          dynamics_score: number | null
          note_count: number | null
          pedal_score: number | null
          session_id: string
          timing_stability: number | null
          weak_bars: number[] | null
        }
        ComputedFields: never
        Insert: {
          accuracy?: number | null
          clean_takes?: number | null
          correct_count?: number | null
          coverage?: number | null
          dynamics_score?: number | null
          note_count?: number | null
          pedal_score?: number | null
          session_id: string
          timing_stability?: number | null
          weak_bars?: number[] | null
        }
        Update: {
          accuracy?: number | null
          clean_takes?: number | null
          correct_count?: number | null
          coverage?: number | null
          dynamics_score?: number | null
          note_count?: number | null
          pedal_score?: number | null
          session_id?: string
          timing_stability?: number | null
          weak_bars?: number[] | null
        }
        Relationships: [
          {
            foreignKeyName: 'aggregates_session_id_fkey'
            columns: ['session_id']
            isOneToOne: true
            referencedRelation: 'sessions'
            referencedColumns: ['id']
          },
        ]
      }
      assets: {
        Row: {
          created_at: string
          duration_ms: number | null
          hash: string | null
          id: string
          song_id: string
          type: string
          url: string
        }
        ComputedFields: never
        Insert: {
          created_at?: string
          duration_ms?: number | null
          hash?: string | null
          id?: string
          song_id: string
          type: string
          url: string
        }
        Update: {
          created_at?: string
          duration_ms?: number | null
          hash?: string | null
          id?: string
          song_id?: string
          type?: string
          url?: string
        }
        Relationships: [
          {
            foreignKeyName: 'assets_song_id_fkey'
            columns: ['song_id']
            isOneToOne: false
            referencedRelation: 'songs'
            referencedColumns: ['id']
          },
        ]
      }
      coach_events: {
        Row: {
          id: string
          payload: NonNullable<Json>
          session_id: string
          t_ms: number
          type: string
        }
        ComputedFields: never
        Insert: {
          id?: string
          payload?: NonNullable<Json>
          session_id: string
          t_ms: number
          type: string
        }
        Update: {
          id?: string
          payload?: NonNullable<Json>
          session_id?: string
          t_ms?: number
          type?: string
        }
        Relationships: [
          {
            foreignKeyName: 'coach_events_session_id_fkey'
            columns: ['session_id']
            isOneToOne: false
            referencedRelation: 'sessions'
            referencedColumns: ['id']
          },
        ]
      }
      deleted_sessions: {
        Row: {
          changed_xid: unknown
          deleted_at: string
          session_id: string
          user_id: string
        }
        ComputedFields: never
        Insert: {
          changed_xid?: unknown
          deleted_at?: string
          session_id: string
          user_id: string
        }
        Update: {
          changed_xid?: unknown
          deleted_at?: string
          session_id?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'deleted_sessions_user_id_fkey'
            columns: ['user_id']
            isOneToOne: false
            referencedRelation: 'users'
            referencedColumns: ['id']
          },
        ]
      }
      exercises: {
        Row: {
          config: NonNullable<Json>
          id: string
          lesson_id: string
          order_idx: number
          type: string
        }
        ComputedFields: never
        Insert: {
          config?: NonNullable<Json>
          id?: string
          lesson_id: string
          order_idx?: number
          type: string
        }
        Update: {
          config?: NonNullable<Json>
          id?: string
          lesson_id?: string
          order_idx?: number
          type?: string
        }
        Relationships: [
          {
            foreignKeyName: 'exercises_lesson_id_fkey'
            columns: ['lesson_id']
            isOneToOne: false
            referencedRelation: 'lessons'
            referencedColumns: ['id']
          },
        ]
      }
      lesson_songs: {
        Row: {
          lesson_id: string
          mode: string | null
          song_id: string
        }
        ComputedFields: never
        Insert: {
          lesson_id: string
          mode?: string | null
          song_id: string
        }
        Update: {
          lesson_id?: string
          mode?: string | null
          song_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'lesson_songs_lesson_id_fkey'
            columns: ['lesson_id']
            isOneToOne: false
            referencedRelation: 'lessons'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'lesson_songs_song_id_fkey'
            columns: ['song_id']
            isOneToOne: false
            referencedRelation: 'songs'
            referencedColumns: ['id']
          },
        ]
      }
      lessons: {
        Row: {
          description: string | null
          id: string
          order_idx: number
          target_skill: string | null
          title: string
          unit_id: string
        }
        ComputedFields: never
        Insert: {
          description?: string | null
          id?: string
          order_idx?: number
          target_skill?: string | null
          title: string
          unit_id: string
        }
        Update: {
          description?: string | null
          id?: string
          order_idx?: number
          target_skill?: string | null
          title?: string
          unit_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'lessons_unit_id_fkey'
            columns: ['unit_id']
            isOneToOne: false
            referencedRelation: 'units'
            referencedColumns: ['id']
          },
        ]
      }
      notes: {
        Row: {
          correct: boolean | null
          delta_ms: number | null
          dur_ms: number | null
          idx: number
          onset_ms: number
          pedal: boolean | null
          pitch: number
          session_id: string
          vel: number | null
        }
        ComputedFields: never
        Insert: {
          correct?: boolean | null
          delta_ms?: number | null
          dur_ms?: number | null
          idx: number
          onset_ms: number
          pedal?: boolean | null
          pitch: number
          session_id: string
          vel?: number | null
        }
        Update: {
          correct?: boolean | null
          delta_ms?: number | null
          dur_ms?: number | null
          idx?: number
          onset_ms?: number
          pedal?: boolean | null
          pitch?: number
          session_id?: string
          vel?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'notes_session_id_fkey'
            columns: ['session_id']
            isOneToOne: false
            referencedRelation: 'sessions'
            referencedColumns: ['id']
          },
        ]
      }
      profiles: {
        Row: {
          avatar_url: string | null
          changed_xid: unknown
          instrument: string | null
          prefs: Json | null
          updated_at: string
          user_id: string
        }
        ComputedFields: never
        Insert: {
          avatar_url?: string | null
          changed_xid?: unknown
          instrument?: string | null
          prefs?: Json | null
          updated_at?: string
          user_id: string
        }
        Update: {
          avatar_url?: string | null
          changed_xid?: unknown
          instrument?: string | null
          prefs?: Json | null
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'profiles_user_id_fkey'
            columns: ['user_id']
            isOneToOne: true
            referencedRelation: 'users'
            referencedColumns: ['id']
          },
        ]
      }
      progress: {
        Row: {
          best_accuracy: number | null
          changed_xid: unknown
          lesson_id: string
          stars: number
          status: Database['public']['Enums']['lesson_status']
          updated_at: string
          user_id: string
        }
        ComputedFields: never
        Insert: {
          best_accuracy?: number | null
          changed_xid?: unknown
          lesson_id: string
          stars?: number
          status?: Database['public']['Enums']['lesson_status']
          updated_at?: string
          user_id: string
        }
        Update: {
          best_accuracy?: number | null
          changed_xid?: unknown
          lesson_id?: string
          stars?: number
          status?: Database['public']['Enums']['lesson_status']
          updated_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'progress_lesson_id_fkey'
            columns: ['lesson_id']
            isOneToOne: false
            referencedRelation: 'lessons'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'progress_user_id_fkey'
            columns: ['user_id']
            isOneToOne: false
            referencedRelation: 'users'
            referencedColumns: ['id']
          },
        ]
      }
      session_details: {
        Row: {
          events: string
          played: string
          report: string
          session_id: string
        }
        ComputedFields: never
        Insert: {
          events: string
          played: string
          report: string
          session_id: string
        }
        Update: {
          events?: string
          played?: string
          report?: string
          session_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'session_details_session_id_fkey'
            columns: ['session_id']
            isOneToOne: true
            referencedRelation: 'sessions'
            referencedColumns: ['id']
          },
        ]
      }
      sessions: {
        Row: {
          avg_latency_ms: number | null
          changed_xid: unknown
          device_info: Json | null
          duration_ms: number | null
          id: string
          input_mode: Database['public']['Enums']['input_mode']
          notes_deleted: boolean
          song_id: string
          started_at: string
          user_id: string
        }
        ComputedFields: never
        Insert: {
          avg_latency_ms?: number | null
          changed_xid?: unknown
          device_info?: Json | null
          duration_ms?: number | null
          id?: string
          input_mode: Database['public']['Enums']['input_mode']
          notes_deleted?: boolean
          song_id: string
          started_at?: string
          user_id: string
        }
        Update: {
          avg_latency_ms?: number | null
          changed_xid?: unknown
          device_info?: Json | null
          duration_ms?: number | null
          id?: string
          input_mode?: Database['public']['Enums']['input_mode']
          notes_deleted?: boolean
          song_id?: string
          started_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'sessions_song_id_fkey'
            columns: ['song_id']
            isOneToOne: false
            referencedRelation: 'songs'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'sessions_user_id_fkey'
            columns: ['user_id']
            isOneToOne: false
            referencedRelation: 'users'
            referencedColumns: ['id']
          },
        ]
      }
      song_scores: {
        Row: {
          bar_count: number
          file_name: string | null
          mei: string | null
          note_count: number
          score: string
          song_id: string
          source_hash: string | null
        }
        ComputedFields: never
        Insert: {
          bar_count: number
          file_name?: string | null
          mei?: string | null
          note_count: number
          score: string
          song_id: string
          source_hash?: string | null
        }
        Update: {
          bar_count?: number
          file_name?: string | null
          mei?: string | null
          note_count?: number
          score?: string
          song_id?: string
          source_hash?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'song_scores_song_id_fkey'
            columns: ['song_id']
            isOneToOne: true
            referencedRelation: 'songs'
            referencedColumns: ['id']
          },
        ]
      }
      songs: {
        Row: {
          changed_xid: unknown
          composer: string | null
          created_at: string
          difficulty: number | null
          id: string
          is_archived: boolean
          key_sig: string | null
          metadata: Json | null
          owner_id: string | null
          tempo_bpm: number | null
          time_sig: string | null
          title: string
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          changed_xid?: unknown
          composer?: string | null
          created_at?: string
          difficulty?: number | null
          id?: string
          is_archived?: boolean
          key_sig?: string | null
          metadata?: Json | null
          owner_id?: string | null
          tempo_bpm?: number | null
          time_sig?: string | null
          title: string
          updated_at?: string
        }
        Update: {
          changed_xid?: unknown
          composer?: string | null
          created_at?: string
          difficulty?: number | null
          id?: string
          is_archived?: boolean
          key_sig?: string | null
          metadata?: Json | null
          owner_id?: string | null
          tempo_bpm?: number | null
          time_sig?: string | null
          title?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'songs_owner_id_fkey'
            columns: ['owner_id']
            isOneToOne: false
            referencedRelation: 'users'
            referencedColumns: ['id']
          },
        ]
      }
      streaks: {
        Row: {
          best_days: number
          changed_xid: unknown
          current_days: number
          updated_on: string
          user_id: string
        }
        ComputedFields: never
        Insert: {
          best_days?: number
          changed_xid?: unknown
          current_days?: number
          updated_on?: string
          user_id: string
        }
        Update: {
          best_days?: number
          changed_xid?: unknown
          current_days?: number
          updated_on?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'streaks_user_id_fkey'
            columns: ['user_id']
            isOneToOne: true
            referencedRelation: 'users'
            referencedColumns: ['id']
          },
        ]
      }
      units: {
        Row: {
          id: string
          order_idx: number
          title: string
        }
        ComputedFields: never
        Insert: {
          id?: string
          order_idx?: number
          title: string
        }
        Update: {
          id?: string
          order_idx?: number
          title?: string
        }
        Relationships: []
      }
      user_achievements: {
        Row: {
          achievement_id: string
          changed_xid: unknown
          earned_at: string
          user_id: string
        }
        ComputedFields: never
        Insert: {
          achievement_id: string
          changed_xid?: unknown
          earned_at?: string
          user_id: string
        }
        Update: {
          achievement_id?: string
          changed_xid?: unknown
          earned_at?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'user_achievements_achievement_id_fkey'
            columns: ['achievement_id']
            isOneToOne: false
            referencedRelation: 'achievements'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'user_achievements_user_id_fkey'
            columns: ['user_id']
            isOneToOne: false
            referencedRelation: 'users'
            referencedColumns: ['id']
          },
        ]
      }
      users: {
        Row: {
          changed_xid: unknown
          created_at: string
          display_name: string | null
          email: string | null
          id: string
          level: number | null
          updated_at: string
        }
        ComputedFields: never
        Insert: {
          changed_xid?: unknown
          created_at?: string
          display_name?: string | null
          email?: string | null
          id?: string
          level?: number | null
          updated_at?: string
        }
        Update: {
          changed_xid?: unknown
          created_at?: string
          display_name?: string | null
          email?: string | null
          id?: string
          level?: number | null
          updated_at?: string
        }
        Relationships: []
      }
      verified_rewards: {
        Row: {
          achievements: NonNullable<Json>
          best_days: number
          current_days: number
          freezes: number
          recomputed_at: string
          stars: NonNullable<Json>
          updated_on: string | null
          user_id: string
          xp: number
        }
        ComputedFields: never
        Insert: {
          achievements: NonNullable<Json>
          best_days: number
          current_days: number
          freezes?: number
          recomputed_at: string
          stars: NonNullable<Json>
          updated_on?: string | null
          user_id: string
          xp: number
        }
        Update: {
          achievements?: NonNullable<Json>
          best_days?: number
          current_days?: number
          freezes?: number
          recomputed_at?: string
          stars?: NonNullable<Json>
          updated_on?: string | null
          user_id?: string
          xp?: number
        }
        Relationships: [
          {
            foreignKeyName: 'verified_rewards_user_id_fkey'
            columns: ['user_id']
            isOneToOne: true
            referencedRelation: 'users'
            referencedColumns: ['id']
          },
        ]
      }
      xp_events: {
        Row: {
          amount: number
          changed_xid: unknown
          created_at: string
          id: string
          session_id: string | null
          source: string
          user_id: string
        }
        ComputedFields: never
        Insert: {
          amount: number
          changed_xid?: unknown
          created_at?: string
          id?: string
          session_id?: string | null
          source: string
          user_id: string
        }
        Update: {
          amount?: number
          changed_xid?: unknown
          created_at?: string
          id?: string
          session_id?: string | null
          source?: string
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: 'xp_events_session_id_fkey'
            columns: ['session_id']
            isOneToOne: false
            referencedRelation: 'sessions'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'xp_events_user_id_fkey'
            columns: ['user_id']
            isOneToOne: false
            referencedRelation: 'users'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      delete_account: { Args: Record<PropertyKey, never>; Returns: undefined }
      delete_sessions: { Args: { ids: string[] }; Returns: Json }
      forget_notes: { Args: { ids: string[] }; Returns: Json }
      pull_changes: { Args: { page?: string; page_size?: number; since: string }; Returns: Json }
      pull_sessions: { Args: { ids: string[] }; Returns: Json }
      pull_songs: { Args: { ids: string[] }; Returns: Json }
      recompute_rewards:
        { Args: Record<PropertyKey, never>; Returns: Json } | { Args: { for_user: string }; Returns: Json }
      sync_rewards: { Args: { doc: Json }; Returns: Json }
      sync_session: { Args: { doc: Json }; Returns: Json }
      sync_song: { Args: { doc: Json }; Returns: Json }
    }
    Enums: {
      input_mode: 'midi' | 'mic'
      lesson_status: 'locked' | 'unlocked' | 'passed' | 'mastered'
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    keyof (DefaultSchema['Tables'] & DefaultSchema['Views']) | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    keyof DefaultSchema['CompositeTypes'] | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  public: {
    Enums: {
      input_mode: ['midi', 'mic'],
      lesson_status: ['locked', 'unlocked', 'passed', 'mastered'],
    },
  },
} as const
